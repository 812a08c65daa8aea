"""How much work proofs may take, so that they end soon whatever a file asks."""

from attrs import define

#: So many entries of tables may be gone over for the questions about one document: some tenths of a second.
MOST_EFFORT = 200_000
#: Numbers of so many bits are worked with at one go.
_WORD = 64


class UndecidedError(Exception):
    """The search was given up: there may be such figures or none."""


@define(eq=False, repr=False)
class Effort:
    """What is left of the work that proofs may take, in entries of tables: the same for the same questions."""

    left: int = MOST_EFFORT

    def spend(self, entries: int, largest: int = 0) -> None:
        """Go over so many *entries*, the numbers in them about as long as *largest*.

        Raises:
            UndecidedError: It is more than is left.
        """
        self.left -= entries * (1 + largest.bit_length() // _WORD)
        if self.left < 0:
            raise UndecidedError
