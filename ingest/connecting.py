"""A host in, a connection out that leads into the public net: the one place that looks at where an address points.

The address that was looked at is the one that is connected to, so that a name cannot answer otherwise the second
time. Servers of the own machine or network are refused unless ZITATSPUR_PRIVATE_ADDRESSES=1 allows them.
"""

from __future__ import annotations

import ipaddress
import os
import socket

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NameResolutionError, NewConnectionError
from urllib3.util.connection import create_connection

SETTING = "ZITATSPUR_PRIVATE_ADDRESSES"


class PrivateAddressError(Exception):
    """The host stands in the own machine or network."""


def public_pools() -> PoolManager:
    """Connections of urllib3 (MIT; requests needs it anyway) that lead nowhere else; certificates are checked."""
    pools = PoolManager(num_pools=20, maxsize=1, retries=False)
    pools.pool_classes_by_scheme = {"http": _PublicPool, "https": _PublicSecurePool}
    return pools


def public_address(host: str, port: int) -> str:
    """The first address of the host; all of them must be public."""
    found = [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if os.environ.get(SETTING) != "1" and not all(_is_public(address) for address in found):
        raise PrivateAddressError(host)
    return found[0]


def _is_public(address: str) -> bool:
    """An IPv4 address in the clothes of an IPv6 one is looked at as what it is."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(parsed, "ipv4_mapped", None) or getattr(parsed, "sixtofour", None)
    return (mapped or parsed).is_global and not parsed.is_multicast


def _connected(connection: HTTPConnection) -> socket.socket:
    try:
        address = public_address(connection._dns_host, connection.port)
    except (socket.gaierror, UnicodeError) as error:
        raise NameResolutionError(connection.host, connection, socket.gaierror(str(error))) from error
    try:
        return create_connection((address, connection.port), connection.timeout)
    except OSError as error:
        raise NewConnectionError(connection, str(error)) from error


class _PublicConnection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _connected(self)


class _PublicSecureConnection(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _connected(self)


class _PublicPool(HTTPConnectionPool):
    ConnectionCls = _PublicConnection


class _PublicSecurePool(HTTPSConnectionPool):
    ConnectionCls = _PublicSecureConnection
