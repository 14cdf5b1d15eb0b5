"""
The laptop's controller and the air around it: Bumble's virtual Controller and LocalLink, with what a Linux kernel needs
from a controller and Bumble 0.0.236 doesn't do. Numbers and formats: Bluetooth Core 5.4, Vol 4 Part E.
"""
import asyncio
import struct

from bumble import controller, hci, link
from bumble.core import PhysicalTransport

COMMAND_PACKET = 0x01
EVENT_PACKET = 0x04

SUCCESS = 0x00
UNKNOWN_COMMAND = 0x01
UNKNOWN_CONNECTION = 0x02
COMMAND_DISALLOWED = 0x0C
ENDED_BY_LOCAL_HOST = 0x16

# Commands of classic radio that the kernel sends at its start and for a search: the laptop has it, but no device is in range.
# Return parameters behind the status; the kernel gives up when one of these commands is refused.
ANSWERS = {
    hci.HCI_INQUIRY_CANCEL_COMMAND: b'',
    hci.HCI_WRITE_DEFAULT_LINK_POLICY_SETTINGS_COMMAND: b'',
    hci.HCI_SET_EVENT_FILTER_COMMAND: b'',
    hci.HCI_WRITE_CONNECTION_ACCEPT_TIMEOUT_COMMAND: b'',
    hci.HCI_WRITE_PAGE_TIMEOUT_COMMAND: b'',
    hci.HCI_WRITE_PAGE_SCAN_ACTIVITY_COMMAND: b'',
    hci.HCI_WRITE_PAGE_SCAN_TYPE_COMMAND: b'',
    hci.HCI_WRITE_INQUIRY_SCAN_ACTIVITY_COMMAND: b'',
    hci.HCI_WRITE_INQUIRY_MODE_COMMAND: b'',
    hci.HCI_WRITE_CURRENT_IAC_LAP_COMMAND: b'',
    hci.HCI_WRITE_EXTENDED_INQUIRY_RESPONSE_COMMAND: b'',
    hci.HCI_WRITE_CLASS_OF_DEVICE_COMMAND: b'',
    hci.HCI_READ_CLASS_OF_DEVICE_COMMAND: bytes(3),
    hci.HCI_READ_VOICE_SETTING_COMMAND: bytes([0x60, 0x00]),
    hci.HCI_READ_NUMBER_OF_SUPPORTED_IAC_COMMAND: bytes([1]),
    hci.HCI_READ_CURRENT_IAC_LAP_COMMAND: bytes([1, 0x33, 0x8B, 0x9E]),
    hci.HCI_READ_PAGE_SCAN_ACTIVITY_COMMAND: bytes([0x00, 0x08, 0x12, 0x00]),
    hci.HCI_READ_PAGE_SCAN_TYPE_COMMAND: bytes([0]),
    hci.HCI_READ_INQUIRY_RESPONSE_TRANSMIT_POWER_LEVEL_COMMAND: bytes([0]),
    hci.HCI_LE_SET_PERIODIC_ADVERTISING_ENABLE_COMMAND: b'',
}
# The same for commands of one link, whose response repeats its handle.
ANSWERS_OF_LINK = {
    hci.HCI_READ_RSSI_COMMAND: bytes([0xCE]),  # -50 dBm, as in Bumble's advertising reports
    hci.HCI_READ_TRANSMIT_POWER_LEVEL_COMMAND: bytes([4]),
    hci.HCI_READ_AUTHENTICATED_PAYLOAD_TIMEOUT_COMMAND: bytes([0x80, 0x0C]),
    hci.HCI_LE_SET_DATA_LENGTH_COMMAND: b'',
}
# Commands that a controller of this kind rejects: bluetoothd 5.87 with -E requests channel sounding even if there is no support for it.
REFUSED = {hci.HCI_LE_CS_READ_LOCAL_SUPPORTED_CAPABILITIES_COMMAND}
# Commands that Bumble's controller supports, but doesn't list as supported.
CLAIMED = {
    hci.HCI_INQUIRY_COMMAND,
    hci.HCI_INQUIRY_CANCEL_COMMAND,
    hci.HCI_READ_LOCAL_EXTENDED_FEATURES_COMMAND,
    hci.HCI_WRITE_LE_HOST_SUPPORT_COMMAND,
    hci.HCI_LE_SET_EXTENDED_SCAN_PARAMETERS_COMMAND,
    hci.HCI_LE_SET_EXTENDED_SCAN_ENABLE_COMMAND,
    hci.HCI_LE_EXTENDED_CREATE_CONNECTION_COMMAND,
    hci.HCI_LE_SET_EXTENDED_ADVERTISING_PARAMETERS_COMMAND,
    hci.HCI_LE_SET_EXTENDED_ADVERTISING_DATA_COMMAND,
    hci.HCI_LE_SET_EXTENDED_SCAN_RESPONSE_DATA_COMMAND,
    hci.HCI_LE_SET_EXTENDED_ADVERTISING_ENABLE_COMMAND,
    hci.HCI_LE_REMOVE_ADVERTISING_SET_COMMAND,
    hci.HCI_LE_CLEAR_ADVERTISING_SETS_COMMAND,
    hci.HCI_LE_SET_ADVERTISING_SET_RANDOM_ADDRESS_COMMAND,
    hci.HCI_LE_READ_MAXIMUM_ADVERTISING_DATA_LENGTH_COMMAND,
    hci.HCI_LE_READ_NUMBER_OF_SUPPORTED_ADVERTISING_SETS_COMMAND,
    hci.HCI_LE_SET_CIG_PARAMETERS_COMMAND,
    hci.HCI_LE_CREATE_CIS_COMMAND,
    hci.HCI_LE_REMOVE_CIG_COMMAND,
    hci.HCI_LE_ACCEPT_CIS_REQUEST_COMMAND,
    hci.HCI_LE_SETUP_ISO_DATA_PATH_COMMAND,
    hci.HCI_LE_REMOVE_ISO_DATA_PATH_COMMAND,
    hci.HCI_LE_SET_HOST_FEATURE_COMMAND,
}
LMP = hci.LmpFeatureMask
LE = hci.LeFeatureMask
# A laptop speaks both radios; without classic radio bluetoothd would start without half of its profiles.
LAPTOP_FEATURES = (
    LMP.ENCRYPTION | LMP.ROLE_SWITCH | LMP.RSSI_WITH_INQUIRY_RESULTS | LMP.EXTENDED_INQUIRY_RESPONSE
    | LMP.SECURE_SIMPLE_PAIRING_CONTROLLER_SUPPORT | LMP.LE_SUPPORTED_CONTROLLER
    | LMP.SIMULTANEOUS_LE_AND_BR_EDR_TO_SAME_DEVICE_CAPABLE_CONTROLLER | LMP.EXTENDED_FEATURES
)


class Air(link.LocalLink):
    """Carries data by the addresses of its link: Bumble takes the sender's random address, and Linux connects with its public one."""

    def send_acl_data(self, sender_controller, destination_address, transport, data):
        if transport != PhysicalTransport.LE:
            raise ValueError('no device here has classic radio')
        sender = sender_controller.le_connections[destination_address].self_address
        for other in self.controllers:
            held = other.le_connections.get(sender)
            if other is not sender_controller and held is not None and held.self_address == destination_address:
                asyncio.get_running_loop().call_soon(other.on_link_acl_data, sender, transport, data)
                return


class AudioController(controller.Controller):
    """A controller that reports support for streams of LE Audio. No test starts one, because Bumble reports only zeros about it to the kernel."""

    def __init__(self, name, air, public_address):
        super().__init__(name, link=air, public_address=public_address)
        self.le_features = type(self).le_features | LE.CONNECTED_ISOCHRONOUS_STREAM_CENTRAL | LE.CONNECTED_ISOCHRONOUS_STREAM_PERIPHERAL
        self.supported_commands = type(self).supported_commands | CLAIMED
        # Bumble delivers every packet whole, so the usual lengths only spare fragments.
        self.le_acl_data_packet_length = self.supported_max_tx_octets = self.supported_max_rx_octets = 251

    def event(self, code, parameters):
        # By the loop, as Bumble sends its own: otherwise this one would overtake those.
        asyncio.get_running_loop().call_soon(self.hci_sink.on_packet, bytes([EVENT_PACKET, code, len(parameters)]) + parameters)


class LaptopController(AudioController):
    """The controller in the laptop, which Linux can use."""

    def __init__(self, air, public_address):
        super().__init__('laptop', air, public_address)
        # Names of the commands without support; a run is only valid while this set is empty.
        self.unknown_commands = set()
        self._accept_list = set()
        self._ends_link = False
        self.lmp_features = LAPTOP_FEATURES
        self.lmp_features_max_page_number = 2
        self.acl_data_packet_length = 1021
        # Bumble doesn't resolve private addresses, and doesn't support coded radio.
        self.le_features &= ~(LE.LL_PRIVACY | LE.LE_CODED_PHY)
        self._handlers = {
            hci.HCI_INQUIRY_COMMAND: self._inquire,
            hci.HCI_LE_CLEAR_FILTER_ACCEPT_LIST_COMMAND: self._clear_accept_list,
            hci.HCI_LE_ADD_DEVICE_TO_FILTER_ACCEPT_LIST_COMMAND: self._accept,
            hci.HCI_LE_REMOVE_DEVICE_FROM_FILTER_ACCEPT_LIST_COMMAND: self._do_not_accept,
            hci.HCI_LE_CREATE_CONNECTION_CANCEL_COMMAND: self._cancel_connection,
            hci.HCI_LE_SET_PHY_COMMAND: self._set_phy,
            hci.HCI_LE_REQUEST_PEER_SCA_COMMAND: self._tell_clock_accuracy,
            hci.HCI_READ_REMOTE_VERSION_INFORMATION_COMMAND: self._tell_remote_version,
        }

    def on_packet(self, packet):
        if packet[0] == COMMAND_PACKET:
            opcode, parameters = struct.unpack_from('<H', packet, 1)[0], packet[4:]
            if opcode in ANSWERS:
                return self._complete(opcode, ANSWERS[opcode])
            if opcode in ANSWERS_OF_LINK:
                return self._complete(opcode, parameters[:2] + ANSWERS_OF_LINK[opcode])
            if opcode in REFUSED:
                return self._status(opcode, UNKNOWN_COMMAND)
            if opcode in self._handlers:
                return self._handlers[opcode](opcode, parameters)
        super().on_packet(packet)

    def on_hci_command_packet(self, command):
        if getattr(self, f'on_{command.name.lower()}', None) is None:
            # Bumble doesn't respond to some commands, and without a response the kernel would wait for 2 s.
            self.unknown_commands.add(f'{command.op_code:04x} {command.name}')
            return self._status(command.op_code, UNKNOWN_COMMAND)
        return super().on_hci_command_packet(command)

    def on_hci_disconnect_command(self, command):
        self._ends_link = True
        super().on_hci_disconnect_command(command)
        self._ends_link = False

    def send_hci_packet(self, packet):
        if self._ends_link and isinstance(packet, hci.HCI_Disconnection_Complete_Event):
            # Bumble gives its own host the reason that it sent to the other side, so BlueZ would report that the earbud ended the link.
            return self.event(0x05, struct.pack('<BHB', SUCCESS, packet.connection_handle, ENDED_BY_LOCAL_HOST))
        if isinstance(packet, hci.HCI_LE_Connection_Complete_Event):
            return self._connected(packet.status, packet.connection_handle, packet.role, packet.peer_address, struct.pack(
                '<HHH', packet.connection_interval, packet.peripheral_latency, packet.supervision_timeout))
        super().send_hci_packet(packet)

    def on_advertising_pdu(self, pdu):
        pending = self.pending_le_connection
        if pending is not None and pending.initiator_filter_policy and pdu.advertiser_address in self._accept_list:
            pending.peer_address = pdu.advertiser_address
        super().on_advertising_pdu(pdu)

    def _complete(self, opcode, parameters=b'', status=SUCCESS):
        self.event(0x0E, struct.pack('<BHB', 1, opcode, status) + parameters)

    def _status(self, opcode, status=SUCCESS):
        self.event(0x0F, struct.pack('<BBH', status, 1, opcode))

    def _inquire(self, opcode, parameters):
        self._status(opcode)
        # The inquiry finds no device, and takes a quarter of its length, so that the search returns to low energy sooner.
        asyncio.get_running_loop().call_later(parameters[3] * 1.28 / 4, self.event, 0x01, bytes([SUCCESS]))

    def _clear_accept_list(self, opcode, _):
        self._accept_list.clear()
        self._complete(opcode)

    def _accept(self, opcode, parameters):
        self._accept_list.add(_address(parameters))
        self._complete(opcode)

    def _do_not_accept(self, opcode, parameters):
        self._accept_list.discard(_address(parameters))
        self._complete(opcode)

    def _cancel_connection(self, opcode, _):
        pending, self.pending_le_connection = self.pending_le_connection, None
        self._complete(opcode, status=COMMAND_DISALLOWED if pending is None else SUCCESS)
        if pending is not None:
            self._connected(UNKNOWN_CONNECTION, 0, hci.Role.CENTRAL, pending.peer_address, bytes(6))

    def _connected(self, status, handle, role, peer, numbers):
        # LE Enhanced Connection Complete: after the extended command, the kernel waits for 20 s if it receives the older event.
        private_addresses = bytes(12)
        self.event(0x3E, struct.pack('<BBHBB', 0x0A, status, handle, role, peer.address_type) + bytes(peer) + private_addresses + numbers + bytes(1))

    def _set_phy(self, opcode, parameters):
        self._status(opcode)
        self.event(0x3E, bytes([0x0C, SUCCESS]) + parameters[:2] + bytes([2, 2]))

    def _tell_clock_accuracy(self, opcode, parameters):
        self._status(opcode)
        self.event(0x3E, bytes([0x1F, SUCCESS]) + parameters[:2] + bytes([0]))

    def _tell_remote_version(self, opcode, parameters):
        self._status(opcode)
        self.event(0x0C, bytes([SUCCESS]) + parameters[:2] + bytes([0x0C, 0xFF, 0xFF, 0, 0]))


def _address(parameters):
    return hci.Address(parameters[1:7], hci.AddressType(parameters[0] & 1))
