"""Whether a word is a Vietnamese syllable as it is spelled: an onset, a rime, a tone that the rime can carry."""

import re
import unicodedata

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu q r s t th tr v x"
#: Rimes without their tone, those of Đắk Lắk among them: where the mark stands (hoà, hòa) makes no difference.
_RIMES = (
    "a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây e ec em en eng "
    "eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac "
    "oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong "
    "op ot ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơng ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un "
    "ung uơ up ut uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi "
    "ươm ươn ương ươp ươt ươu ưt ưu ak ăk y yêm yên yêng yêt yêu"
)
_TONES = "\u0300\u0301\u0303\u0309\u0323"
#: A rime that ends in a stop carries sắc or nặng; without a mark it is not written.
_STOPPED = re.compile(r"(?:c|ch|k|p|t)\Z")
_OF_STOPS = frozenset("\u0301\u0323")
_KNOWN = frozenset(_RIMES.split())
_LONGEST = 7


def is_syllable(word: str) -> bool:
    """Whether *word* is spelled as a Vietnamese syllable, in small letters, capitals, or with one capital first."""
    if not 0 < len(word) <= _LONGEST or not (word.islower() or word.isupper() or word[1:].islower()):
        return False
    tones: list[str] = []
    bare: list[str] = []
    for each in unicodedata.normalize("NFD", word.lower()):
        (tones if each in _TONES else bare).append(each)
    toneless = unicodedata.normalize("NFC", "".join(bare))
    if len(tones) > 1:
        return False
    stopped = _STOPPED.search(toneless) is not None
    if stopped and not (tones and tones[0] in _OF_STOPS):
        return False
    return any(_is_rime(each) for each in _rests(toneless))


def _rests(word: str) -> list[str]:
    """What can be the rime of *word*: `gi` and `qu` may share a letter with it."""
    rests = [word.removeprefix(each) for each in _ONSETS.split() if word.startswith(each)]
    if word.startswith("gi"):
        rests += [word[1:], "i" + word[2:]]
    if word.startswith("qu"):
        rests.append("o" + word[2:])
    return [word, *rests]


def _is_rime(rest: str) -> bool:
    return rest in _KNOWN or (rest.startswith("y") and "i" + rest[1:] in _KNOWN)
