#!/usr/bin/python3
"""BlueZ as sound servers see it, with one connected headset: music by A2DP in SBC or LDAC, calls by HFP.

A real BlueZ hands sound servers sockets of the kernel's Bluetooth; here they lead to this program, which throws away
what comes. On the bus of DBUS_SYSTEM_BUS_ADDRESS. HEADSET_NAME is what the headset calls itself; HEADSET_CALLS=no
takes its hands-free profile away. Needs python3-dbus and python3-gi, which can pass sockets over D-Bus.
"""

import os
import socket

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

ADAPTER = '/org/bluez/hci0'
HEADSET = ADAPTER + '/dev_94_DB_56_10_20_30'
A2DP_SOURCE = '0000110a-0000-1000-8000-00805f9b34fb'
A2DP_SINK = '0000110b-0000-1000-8000-00805f9b34fb'
HFP_GATEWAY = '0000111f-0000-1000-8000-00805f9b34fb'
HANDS_FREE = '0000111e-0000-1000-8000-00805f9b34fb'
NAME = os.environ.get('HEADSET_NAME', 'WH-1000XM4')
CALLS = os.environ.get('HEADSET_CALLS') != 'no'
SBC, VENDOR = 0x00, 0xFF
# Codecs of the headset (A2DP 1.3.2, 4.3.2; LDAC as pipewire's a2dp-codec-caps.h has it) and the sound server's first choice.
SBC_ALL, SBC_CHOICE = (0xFF, 0xFF, 2, 53), (0x21, 0x15, 2, 53)
LDAC_ALL = (0x2D, 0x01, 0, 0, 0xAA, 0, 0x3C, 0x07)
# Response of a headset without wideband speech when its hands-free link comes up (HFP 1.7, 4.2). Voice is plain CVSD then.
HELLO = ['AT+BRSF=28', 'AT+CIND=?', 'AT+CIND?', 'AT+CMER=3,0,0,1', 'AT+VGS=10', 'AT+VGM=10']

dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
bus = dbus.bus.BusConnection(os.environ['DBUS_SYSTEM_BUS_ADDRESS'])
held = []


def octets(values):
    return dbus.Array([dbus.Byte(value) for value in values], signature='y')


def texts(values):
    return dbus.Array(values, signature='s')


def interfaces(known):
    return dbus.Dictionary({name: dbus.Dictionary(values, signature='sv') for name, values in known.items()}, signature='sa{sv}')


def endpoint(codec, capabilities):
    values = {'UUID': A2DP_SINK, 'Codec': dbus.Byte(codec), 'Capabilities': octets(capabilities), 'Device': dbus.ObjectPath(HEADSET)}
    return {'org.bluez.MediaEndpoint1': values}


objects = {
    ADAPTER: {
        'org.bluez.Adapter1': {
            'Address': '00:11:22:33:44:55',
            'AddressType': 'public',
            'Name': 'lab',
            'Alias': 'lab',
            'Class': dbus.UInt32(0x7C0104),
            'Powered': True,
            'Discovering': False,
            'Discoverable': False,
            'Pairable': True,
            'UUIDs': texts([A2DP_SOURCE, HFP_GATEWAY]),
        },
        'org.bluez.Media1': {},
    },
    HEADSET: {
        'org.bluez.Device1': {
            'Address': '94:DB:56:10:20:30',
            'AddressType': 'public',
            'Name': NAME,
            'Alias': NAME,
            'Class': dbus.UInt32(0x240404),
            'Icon': 'audio-headset',
            'Paired': True,
            'Trusted': True,
            'Blocked': False,
            'Connected': True,
            'ServicesResolved': True,
            'UUIDs': texts([A2DP_SINK, HANDS_FREE] if CALLS else [A2DP_SINK]),
            'Adapter': dbus.ObjectPath(ADAPTER),
            'Modalias': 'usb:v054Cp0D58d0251',
        }
    },
    HEADSET + '/sep1': endpoint(SBC, SBC_ALL),
    HEADSET + '/sep2': endpoint(VENDOR, LDAC_ALL),
}


class Root(dbus.service.Object):
    @dbus.service.method('org.freedesktop.DBus.ObjectManager', out_signature='a{oa{sa{sv}}}')
    def GetManagedObjects(self):
        return dbus.Dictionary({dbus.ObjectPath(path): interfaces(known) for path, known in objects.items()}, signature='oa{sa{sv}}')

    @dbus.service.signal('org.freedesktop.DBus.ObjectManager', signature='oa{sa{sv}}')
    def InterfacesAdded(self, path, known):
        pass

    @dbus.service.signal('org.freedesktop.DBus.ObjectManager', signature='oas')
    def InterfacesRemoved(self, path, names):
        pass


class Exported(dbus.service.Object):
    def __init__(self, path):
        self.path = path
        super().__init__(bus, path)

    @dbus.service.method('org.freedesktop.DBus.Properties', in_signature='ss', out_signature='v')
    def Get(self, interface, name):
        return objects[self.path][interface][name]

    @dbus.service.method('org.freedesktop.DBus.Properties', in_signature='s', out_signature='a{sv}')
    def GetAll(self, interface):
        return dbus.Dictionary(objects[self.path].get(interface, {}), signature='sv')

    @dbus.service.method('org.freedesktop.DBus.Properties', in_signature='ssv')
    def Set(self, interface, name, value):
        objects[self.path][interface][name] = value
        self.PropertiesChanged(interface, dbus.Dictionary({name: value}, signature='sv'), texts([]))

    @dbus.service.signal('org.freedesktop.DBus.Properties', signature='sa{sv}as')
    def PropertiesChanged(self, interface, changed, invalidated):
        pass


class Transport(Exported):
    @dbus.service.method('org.bluez.MediaTransport1', out_signature='hqq')
    def Acquire(self):
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        held.append(ours)
        GLib.io_add_watch(ours.fileno(), GLib.IO_IN, lambda *_: len(ours.recv(65536)) > 0)
        passed = dbus.types.UnixFd(theirs)
        theirs.close()
        self.Set('org.bluez.MediaTransport1', 'State', 'active')
        return passed, dbus.UInt16(672), dbus.UInt16(672)

    @dbus.service.method('org.bluez.MediaTransport1', out_signature='hqq')
    def TryAcquire(self):
        return self.Acquire()

    @dbus.service.method('org.bluez.MediaTransport1')
    def Release(self):
        self.Set('org.bluez.MediaTransport1', 'State', 'idle')


class Stream:
    """The one A2DP stream: a new configuration takes it from the device before."""

    def __init__(self):
        self.number = 0
        self.transport = None
        self.owner = None

    def configure(self, owner, path, codec, choice):
        if self.transport is not None:
            old = self.transport.path
            dbus.Interface(bus.get_object(*self.owner, introspect=False), 'org.bluez.MediaEndpoint1').ClearConfiguration(
                dbus.ObjectPath(old), reply_handler=lambda: None, error_handler=print
            )
            self.transport.remove_from_connection()
            del objects[old]
            root.InterfacesRemoved(old, texts(['org.bluez.MediaTransport1']))
        self.owner = (owner, path)
        transport = f'{HEADSET}/fd{self.number}'
        self.number += 1
        objects[transport] = {
            'org.bluez.MediaTransport1': {
                'Device': dbus.ObjectPath(HEADSET),
                'UUID': A2DP_SOURCE,
                'Codec': dbus.Byte(codec),
                'Configuration': octets(choice),
                'State': 'idle',
                'Volume': dbus.UInt16(80),
            }
        }
        self.transport = Transport(transport)
        root.InterfacesAdded(transport, interfaces(objects[transport]))
        dbus.Interface(bus.get_object(owner, path, introspect=False), 'org.bluez.MediaEndpoint1').SetConfiguration(
            dbus.ObjectPath(transport),
            dbus.Dictionary(objects[transport]['org.bluez.MediaTransport1'], signature='sv'),
            reply_handler=lambda: None,
            error_handler=print,
        )


class Sep(Exported):
    @dbus.service.method('org.bluez.MediaEndpoint1', in_signature='oa{sv}', sender_keyword='sender')
    def SetConfiguration(self, path, properties, sender=None):
        codec = int(objects[self.path]['org.bluez.MediaEndpoint1']['Codec'])
        choice = [int(value) for value in properties['Capabilities']]
        GLib.timeout_add(50, lambda: stream.configure(sender, path, codec, choice) and False)


class Adapter(Exported):
    @dbus.service.method('org.bluez.Adapter1')
    def StartDiscovery(self):
        self.Set('org.bluez.Adapter1', 'Discovering', True)

    @dbus.service.method('org.bluez.Adapter1')
    def StopDiscovery(self):
        self.Set('org.bluez.Adapter1', 'Discovering', False)

    @dbus.service.method('org.bluez.Adapter1', in_signature='a{sv}')
    def SetDiscoveryFilter(self, properties):
        pass

    @dbus.service.method(
        'org.bluez.Media1', in_signature='oa{sv}', sender_keyword='sender', async_callbacks=('answer', 'refuse')
    )
    def RegisterApplication(self, path, options, sender=None, answer=None, refuse=None):
        def look(found):
            for one, known in found.items():
                values = known.get('org.bluez.MediaEndpoint1', {})
                if values.get('UUID') == A2DP_SOURCE and one.endswith('/sbc'):
                    GLib.timeout_add(300, lambda: stream.configure(sender, one, SBC, SBC_CHOICE) and False)
                    break
            answer()

        bus.get_object(sender, path, introspect=False).GetManagedObjects(
            dbus_interface='org.freedesktop.DBus.ObjectManager', reply_handler=look, error_handler=refuse
        )

    @dbus.service.method('org.bluez.Media1', in_signature='o')
    def UnregisterApplication(self, path):
        pass


class Profiles(dbus.service.Object):
    @dbus.service.method('org.bluez.ProfileManager1', in_signature='osa{sv}', sender_keyword='sender')
    def RegisterProfile(self, path, uuid, options, sender=None):
        if uuid == HFP_GATEWAY and CALLS:
            GLib.timeout_add(600, lambda: self.connect(sender, path) and False)

    @dbus.service.method('org.bluez.ProfileManager1', in_signature='o')
    def UnregisterProfile(self, path):
        pass

    def connect(self, sender, path):
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        held.append(ours)
        lines = list(HELLO)

        def say():
            if lines:
                ours.send(lines.pop(0).encode() + b'\r')

        def hear(*_):
            heard = ours.recv(4096)
            if b'OK' in heard or b'ERROR' in heard:
                say()
            return len(heard) > 0

        GLib.io_add_watch(ours.fileno(), GLib.IO_IN, hear)
        options = dbus.Dictionary({'Version': dbus.UInt16(0x0107), 'Features': dbus.UInt16(0)}, signature='sv')
        dbus.Interface(bus.get_object(sender, path), 'org.bluez.Profile1').NewConnection(
            dbus.ObjectPath(HEADSET), dbus.types.UnixFd(theirs), options, reply_handler=lambda: None, error_handler=print
        )
        theirs.close()
        say()


class Headset(Exported):
    @dbus.service.method('org.bluez.Device1', in_signature='s')
    def ConnectProfile(self, uuid):
        pass

    @dbus.service.method('org.bluez.Device1', in_signature='s')
    def DisconnectProfile(self, uuid):
        pass


owned = dbus.service.BusName('org.bluez', bus)
root = Root(bus, '/')
stream = Stream()
parts = [Profiles(bus, '/org/bluez'), Adapter(ADAPTER), Headset(HEADSET), Sep(HEADSET + '/sep1'), Sep(HEADSET + '/sep2')]
print('ready', flush=True)
GLib.MainLoop().run()
