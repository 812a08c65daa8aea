"""What may become of a mutant."""

from typing import Literal

#: An example notices; nothing changes; `validate` refuses it; no example notices; nor is it proved to change anything.
Fate = Literal["noticed", "same", "refused", "lives", "undecided"]
#: What lives: no example notices, whether or not it is proved that something would change.
ALIVE: tuple[Fate, ...] = ("lives", "undecided")
#: All of them, as they are counted.
FATES: tuple[Fate, ...] = ("noticed", "refused", "same", *ALIVE)
