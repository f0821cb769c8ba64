"""Secrets as they are kept: argon2id, so slow and large that trying all PINs of a stolen file takes long."""

from dataclasses import dataclass

from edu_desk.shared.errors import Bug


@dataclass(frozen=True, slots=True)
class SecretHasher:
    """The second recommendation of RFC 9106 (64 MiB, three passes), on one core: old computers have two."""

    passes: int = 3
    memory_kib: int = 64 * 1024

    def hashed(self, secret: str) -> str:
        """What is kept of `secret`, with a salt of its own."""
        from argon2 import PasswordHasher, Type

        maker = PasswordHasher(
            time_cost=self.passes, memory_cost=self.memory_kib, parallelism=1, type=Type.ID
        )
        return maker.hash(secret)

    def matches(self, kept: str, secret: str) -> bool:
        """Whether `kept` was made from `secret`, however slow it was made."""
        from argon2 import PasswordHasher
        from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

        try:
            return PasswordHasher().verify(kept, secret)
        except VerifyMismatchError:
            return False
        except (VerificationError, InvalidHashError) as error:
            raise Bug(f"what is kept of a secret is none: {error}") from error
