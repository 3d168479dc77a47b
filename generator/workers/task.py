"""What a worker does: read a batch of articles and give them back packed."""
from __future__ import annotations

import platform
import time
from collections.abc import Sequence

from generator.articles import read_article, read_article_text
from generator.packing import pack
from generator.toolchain import compare_toolchains, describe_toolchain

Article = tuple[str, bytes]
"""File name and bytes."""

Read = tuple[tuple[bytes | None, ...], float]
"""The packed articles of a batch, None for one that cannot be packed, and the CPU seconds they took."""


class ToolchainError(Exception):
    """A worker would not give the same bytes as the machine that asks."""


def read_batch(toolchain: Sequence[str], articles: Sequence[Article], text_only: bool = False) -> Read:
    """The articles, or their texts only, read and packed. Raises ToolchainError where this worker has not that `toolchain`."""
    if differs := compare_toolchains(toolchain, describe_toolchain()):
        raise ToolchainError(f"{platform.node() or 'a worker'} has {differs}")
    start = time.process_time()
    read = read_article_text if text_only else read_article
    packed = tuple(pack(read(file, data)) for file, data in articles)
    return packed, time.process_time() - start
