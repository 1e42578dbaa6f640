"""What the system refused, in one Chinese line: disks that are full or read-only, missing permission and the like."""

import errno
import sqlite3

_WORDS = {
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "磁盘的配额用完了",
    errno.EFBIG: "文件太大，系统不让写",
    errno.EROFS: "磁盘是只读的",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EBUSY: "文件夹正被占用",
    errno.EXDEV: "文件夹不能改名（在另一个磁盘上）",
    errno.ENOTDIR: "路径当中有一段不是文件夹",
    errno.EISDIR: "该是文件的地方是文件夹",
    errno.EEXIST: "已经有同名的文件",
    errno.ENOTEMPTY: "文件夹不是空的",
    errno.ENOENT: "文件或文件夹不见了",
    errno.ENAMETOOLONG: "路径太长",
    errno.ELOOP: "链接绕成了一圈",
    errno.EIO: "磁盘读写出错",
    errno.EMFILE: "同时打开的文件太多",
    errno.ENFILE: "同时打开的文件太多",
    errno.ENOMEM: "内存不够",
    errno.EPIPE: "接收输出的程序已经关闭",
}


class WorkerLost(Exception):
    """A process of a build has been ended by the system, as a line for whoever started the build."""


def failure_words(error: BaseException) -> str:
    """Say what the system refused, and where; "" for a fault that is not the system's."""
    match error:
        case OSError():
            said = _WORDS.get(error.errno or 0, f"系统出错（{error.strerror or error}）")
            return f"{said}：{error.filename}" if error.filename else said
        case MemoryError():
            return _WORDS[errno.ENOMEM]
        case sqlite3.OperationalError() if "full" in str(error) or "disk" in str(error):
            return _WORDS[errno.ENOSPC]
        case WorkerLost():
            return str(error)
        case _:
            return ""
