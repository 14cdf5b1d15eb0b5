"""
An earbud of LE Audio, played by Bumble's host stack: pairing, GATT and the services of the audio profiles are Bumble's,
so that they cannot share a misunderstanding with the lab's own headsets. It has no classic radio.
"""
import logging
import struct

from air import AudioController
from bumble import gatt, hci
from bumble.device import AdvertisingEventProperties, AdvertisingParameters, Device, DeviceConfiguration
from bumble.host import Host
from bumble.pairing import PairingConfig, PairingDelegate
from bumble.profiles import ascs, bap, battery_service, cap, csip, device_information_service, gap, pacs, tmap, vcs
from bumble.transport.common import AsyncPipeSink

CONNECTION_TIMEOUT = 0x08
# Appearance "earbud". Source: Bluetooth Assigned Numbers, 2.6.3.
EARBUD = 0x0941
# Vendor by USB, Sony's number there; product and version are the lab's choice. Source of the form: Device Information Service 1.1, 3.9.
PNP_ID = struct.pack('<BHHH', 2, 0x054C, 0x0E63, 0x0100)

Context = bap.ContextType
MEDIA = Context.MEDIA | Context.CONVERSATIONAL | Context.UNSPECIFIED
CALLS = Context.CONVERSATIONAL | Context.UNSPECIFIED
Rate = bap.SupportedSamplingFrequency
Frame = bap.SupportedFrameDuration


def _lc3(rates, frames, longest):
    return pacs.PacRecord(
        coding_format=hci.CodingFormat(hci.CodecID.LC3),
        codec_specific_capabilities=bap.CodecSpecificCapabilities(
            supported_sampling_frequencies=rates, supported_frame_durations=frames, supported_audio_channel_count=[1],
            min_octets_per_codec_frame=30, max_octets_per_codec_frame=longest, supported_max_codec_frames_per_sdu=1))


def _structure(kind, data):
    return bytes([len(data) + 1, kind]) + data


class Earbud:
    """One member of a coordinated set, with a controller, a bond and a battery of its own."""

    def __init__(self, air, laptop, name, address, sirk, rank, size, microphone, battery):
        self.name = name
        self.address = hci.Address(address)
        self._laptop = laptop
        # The earbud never sends its public address, because its address in the air is a static random one.
        self._controller = AudioController(f'earbud {rank}', air, f'00{address[2:]}')
        self.device = Device(config=self._configuration(), host=Host(self._controller, AsyncPipeSink(self._controller)))
        self.device.pairing_config_factory = lambda _: PairingConfig(
            sc=True, mitm=False, bonding=True, delegate=PairingDelegate(PairingDelegate.NO_OUTPUT_NO_INPUT),
            identity_address_type=PairingConfig.AddressType.RANDOM)
        self._member = csip.CoordinatedSetIdentificationService(
            set_identity_resolving_key=sirk, set_identity_resolving_key_type=csip.SirkType.PLAINTEXT,
            coordinated_set_size=size, set_member_lock=csip.MemberLock.UNLOCKED, set_member_rank=rank)
        self._streams = None
        self._add_services(bap.AudioLocation.FRONT_LEFT if rank == 1 else bap.AudioLocation.FRONT_RIGHT, microphone, battery)

    def _configuration(self):
        configuration = DeviceConfiguration()
        configuration.name = self.name
        configuration.address = self.address
        configuration.classic_enabled = False
        configuration.cis_enabled = True
        # The one with the appearance of an earbud is added below.
        configuration.gap_service_enabled = False
        return configuration

    def _add_services(self, location, microphone, battery):
        information = device_information_service.DeviceInformationService(manufacturer_name='Sony', model_number=self.name)
        # Bumble's service has no PnP ID, and without one BlueZ has no Modalias.
        information.characteristics.append(
            gatt.Characteristic(gatt.GATT_PNP_ID_CHARACTERISTIC, gatt.Characteristic.Properties.READ, gatt.Characteristic.READABLE, PNP_ID))
        music = _lc3(Rate.FREQ_16000 | Rate.FREQ_24000 | Rate.FREQ_32000 | Rate.FREQ_48000,
                     Frame.DURATION_7500_US_SUPPORTED | Frame.DURATION_10000_US_SUPPORTED, 155)
        voice = _lc3(Rate.FREQ_16000 | Rate.FREQ_32000, Frame.DURATION_10000_US_SUPPORTED, 80)
        self._streams = ascs.AudioStreamControlService(self.device, sink_ase_id=[1, 2], source_ase_id=[3] if microphone else [])
        for end in self._streams.ase_state_machines.values():
            # Bumble's own delays, in microseconds, are zero, with which BlueZ finds no time to play.
            end.supported_presentation_delay_min = end.preferred_presentation_delay_min = 20_000
            end.supported_presentation_delay_max = end.preferred_presentation_delay_max = 40_000
            end.preferred_phy = hci.Phy.LE_2M
            end.preferred_retransmission_number = 2
        for service in (
            gap.GenericAccessService(self.name, EARBUD),
            battery_service.BatteryService(lambda _: battery),
            information,
            self._member,
            cap.CommonAudioServiceService(self._member),
            pacs.PublishedAudioCapabilitiesService(
                supported_sink_context=MEDIA, available_sink_context=MEDIA, sink_pac=[music], sink_audio_locations=location,
                supported_source_context=CALLS, available_source_context=CALLS, source_pac=[voice] if microphone else [],
                source_audio_locations=location if microphone else None),
            self._streams,
            vcs.VolumeControlService(volume_setting=128),
            tmap.TelephonyAndMediaAudioService(tmap.Role.UNICAST_MEDIA_RECEIVER | tmap.Role.CALL_TERMINAL),
        ):
            self.device.add_service(service)

    async def advertise(self, pairing):
        """Advertises as the audio profiles want it: announcements of ASCS, CAS and TMAS, the set's RSI in pairing mode, appearance and name."""
        await self.hush()
        announcement = struct.pack('<HBHHB', 0x184E, 1, MEDIA, CALLS, 0)
        data = b''.join([
            # General discoverable in pairing mode, and never classic.
            _structure(0x01, bytes([0x06 if pairing else 0x04])),
            _structure(0x19, struct.pack('<H', EARBUD)),
            _structure(0x16, announcement),
            _structure(0x16, struct.pack('<HB', 0x1853, 1)),
            _structure(0x16, struct.pack('<HH', 0x1855, tmap.Role.UNICAST_MEDIA_RECEIVER | tmap.Role.CALL_TERMINAL)),
            self._member.get_advertising_data() if pairing else b'',
            _structure(0x09, self.name.encode()),
        ])
        await self.device.create_advertising_set(
            advertising_parameters=AdvertisingParameters(
                advertising_event_properties=AdvertisingEventProperties(is_connectable=True),
                own_address_type=hci.OwnAddressType.RANDOM, primary_advertising_interval_min=100, primary_advertising_interval_max=100),
            advertising_data=data, auto_start=True, auto_restart=True)

    async def hush(self):
        """Advertises no more."""
        for advertising in list(self.device.extended_advertising_sets.values()):
            advertising.auto_restart = False
            if advertising.enabled:
                await advertising.stop()
            await advertising.remove()

    async def disconnect(self):
        """Ends its links, as an earbud does that is put into its case."""
        for connection in list(self.device.connections.values()):
            await connection.disconnect()

    async def vanish(self):
        """Goes out of range: stops its advertising, and ends its link with a timeout on both sides."""
        await self.hush()
        for side, other in ((self._controller, self._laptop.public_address), (self._laptop, self.address)):
            connection = side.le_connections.get(other)
            if connection is not None:
                side.on_le_disconnected(connection, CONNECTION_TIMEOUT)

    def state(self):
        """Returns the earbud's own state: whether it has links, whether they are encrypted, and the state of each stream."""
        return {
            'connected': len(self.device.connections) > 0,
            'encrypted': any(connection.is_encrypted for connection in self.device.connections.values()),
            'streams': [end.state.name for end in self._streams.ase_state_machines.values()],
        }
