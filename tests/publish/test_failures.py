"""What the system refuses is said in Chinese; what is a fault of the program is not hidden."""

import errno
import sqlite3

import pytest

from linli.publish.failures import failure_words


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "site/a"), "磁盘满了：site/a"),
        (OSError(errno.ENOSPC, "No space left on device"), "磁盘满了"),
        (OSError(errno.EDQUOT, "Disk quota exceeded", "a"), "磁盘的配额用完了：a"),
        (OSError(errno.EROFS, "Read-only file system", "a"), "磁盘是只读的：a"),
        (PermissionError(errno.EACCES, "Permission denied", "a"), "没有权限：a"),
        (PermissionError(errno.EPERM, "Operation not permitted", "a"), "没有权限：a"),
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), "接收输出的程序已经关闭"),
        (NotADirectoryError(errno.ENOTDIR, "Not a directory", "a"), "路径当中有一段不是文件夹：a"),
        (OSError(errno.ENAMETOOLONG, "File name too long", "a"), "路径太长：a"),
        (OSError(errno.EXDEV, "Cross-device link", "a", None, "b"), "文件夹不能改名（在另一个磁盘上）：a"),
        (OSError(errno.EADDRINUSE, "Address already in use"), "系统出错（Address already in use）"),
        (OSError("of no number"), "系统出错（of no number）"),
        (sqlite3.OperationalError("database or disk is full"), "磁盘满了"),
        (MemoryError(), "内存不够"),
        (sqlite3.OperationalError("no such table: x"), ""),
        (ValueError("a fault"), ""),
        (KeyError("a fault"), ""),
    ],
    ids=str,
)
def test_a_refusal_has_words(error, said):
    """A line says what was refused, and where."""
    assert failure_words(error) == said
