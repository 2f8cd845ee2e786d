"""Files that are ZIP archives of parts (Word, OpenDocument), opened without trusting them.

Nothing is ever written to disk, no name leads anywhere but into this archive, and what a part
unpacks to is counted while it unpacks.
"""

import zipfile
import zlib
from io import BytesIO

from negodiff.errors import InputError
from negodiff.readers.reading import Limits

_CHUNK = 1 << 16
_END = b"PK\x05\x06"
_TABLE_AT = 16
"""In the record at an archive's end, where the place of the table of its parts is stated."""
_IN_ANOTHER_RECORD = 0xFFFFFFFF
_FROM = 1 << 20
"""Above so many bytes the ratio of a part counts."""


class Package:
    """The parts of one archive.

    Attributes:
        names: Every part, as the archive names it, in its order.
        place: The file, for messages.
        limits: What it may cost.
    """

    def __init__(self, data: bytes, place: str, limits: Limits) -> None:
        """Open an archive.

        Raises:
            InputError: It is broken, encrypted, has a part twice or one whose name leads out of it,
                or is above a limit.
        """
        self.place = place
        self.limits = limits
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
            infos = self._archive.infolist()
        # NotImplementedError is zipfile's word for an archive of a version it does not know.
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, zlib.error) as error:
            raise self._broken(str(error)) from None
        stated = data[data.rfind(_END) + _TABLE_AT :][:4]
        if int.from_bytes(stated, "little") not in (_IN_ANOTHER_RECORD, self._archive.start_dir):
            raise self._refused(
                "it has two tables of its parts, and programs differ on which holds"
            )
        limits.keep("parts", len(infos), "the archive has parts", place)
        self.names: dict[str, zipfile.ZipInfo] = {}
        self._unpacked = 0
        folded: set[str] = set()
        for info in infos:
            name = info.filename
            if info.flag_bits & 0x1:
                raise InputError(
                    "the file is encrypted",
                    place=place,
                    hint="Open it with its password, save it without one, and give that file.",
                )
            if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/"):
                raise self._refused(f"a part's name leads out of the archive: {name[:80]!r}")
            if name.lower() in folded:
                raise self._refused(f"the archive holds two parts of one name: {name[:80]!r}")
            folded.add(name.lower())
            if not info.is_dir():
                self.names[name] = info

    def read(self, name: str) -> bytes:
        """Unpack one part.

        Raises:
            InputError: It is not there, is broken, or is above a limit.
        """
        info = self.names.get(name)
        if info is None:
            raise self._broken(f"it has no part {name[:80]!r}")
        found: list[bytes] = []
        size = 0
        try:
            with self._archive.open(info) as part:
                while chunk := part.read(_CHUNK):
                    size += len(chunk)
                    self._unpacked += len(chunk)
                    self._keep(name, size, info.compress_size)
                    found.append(chunk)
        except InputError:
            raise
        # RuntimeError: a password is asked for; NotImplementedError: an unknown way of packing.
        except (
            zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError,
            NotImplementedError,
        ) as error:  # fmt: skip
            raise self._broken(f"{name[:80]!r}: {error}") from None
        return b"".join(found)

    def _keep(self, name: str, size: int, packed: int) -> None:
        place = f"{self.place}: {name[:80]}"
        self.limits.keep("part", size, "the part unpacks to bytes", place)
        self.limits.keep("unpacked", self._unpacked, "the parts unpack to bytes", self.place)
        if size > _FROM and packed:
            self.limits.keep(
                "ratio", size // packed, "the part unpacks to so many times its size", place
            )

    def _broken(self, why: str) -> InputError:
        return InputError(
            f"the file is damaged: {why}",
            place=self.place,
            hint="Ask for it again, or open it in a word processor and save it anew.",
        )

    def _refused(self, why: str) -> InputError:
        return InputError(
            f"the file is not read, since no word processor writes such a one: {why}",
            place=self.place,
            hint="Open it in a word processor and save it anew, if you trust it.",
        )
