/**
 * What our PowerShell runs: one answer, a line of JSON, for each line it is given; it ends when its input
 * does. Nothing in it needs elevation, and nothing changes unless it is told `pair`, `remove` or `on`.
 *
 * Plug-and-play property keys: {83DA6326-…} 15 connected, {2BD67D8B-…} 3 flags and 10 class, {104EA319-…} 2
 * battery; DEVPKEY_Device_ContainerId groups the nodes of one device, its sound outputs too; see docs/platforms.md.
 * Windows Runtime: learn.microsoft.com/uwp/api, namespaces Windows.Devices.Enumeration (DeviceWatcher,
 * DeviceInformationCustomPairing), Windows.Devices.Radios, Windows.Devices.Bluetooth, Windows.Media.Devices
 * (MediaDevice). PowerShell cannot run script blocks on the threads that Windows tells its events on, so a small
 * class keeps them until we ask; it names no Windows type, so that it compiles without their descriptions.
 */
export const WINDOWS_SCRIPT = `
$ErrorActionPreference = 'SilentlyContinue'
[Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)
$connected = '{83DA6326-97A6-4088-9453-A1923F573B29} 15'
$flags = '{2BD67D8B-8BEB-48D5-87E0-6CDA3428040A} 3'
$class = '{2BD67D8B-8BEB-48D5-87E0-6CDA3428040A} 10'
$battery = '{104EA319-6EE2-4701-BD47-8DDBF425BBE5} 2'
$parent = 'DEVPKEY_Device_Parent'
$container = 'DEVPKEY_Device_ContainerId'
$able = $false
$watcher = $null
$round = 0
$found = @{}

try {
  Add-Type -AssemblyName System.Runtime.WindowsRuntime -ErrorAction Stop
  # A type of the Windows Runtime is found by its short name once it was named in full.
  $null = [Windows.Devices.Radios.Radio, Windows.System.Devices, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Radios.RadioAccessStatus, Windows.System.Devices, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Radios.RadioState, Windows.System.Devices, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Bluetooth.BluetoothDevice, Windows.Devices.Bluetooth, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Bluetooth.BluetoothLEDevice, Windows.Devices.Bluetooth, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Enumeration.DeviceInformation, Windows.Devices.Enumeration, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Enumeration.DeviceInformationKind, Windows.Devices.Enumeration, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Enumeration.DeviceWatcher, Windows.Devices.Enumeration, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Enumeration.DeviceInformationCustomPairing, Windows.Devices.Enumeration, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Enumeration.DevicePairingKinds, Windows.Devices.Enumeration, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Enumeration.DevicePairingResult, Windows.Devices.Enumeration, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Enumeration.DeviceUnpairingResult, Windows.Devices.Enumeration, ContentType=WindowsRuntime]
  Add-Type -ErrorAction Stop -TypeDefinition @'
using System.Collections.Generic;
public class EarshotEars {
  readonly Queue<object> heard = new Queue<object>();
  public object Deferral;
  public void On(object sender, object args) { lock (heard) { if (heard.Count < 1024) heard.Enqueue(args); } }
  public void Asked(object sender, object args) {
    Deferral = args.GetType().GetMethod("GetDeferral").Invoke(args, null);
    On(sender, args);
  }
  public object Next() { lock (heard) { return heard.Count == 0 ? null : heard.Dequeue(); } }
}
'@
  $asTask = @([System.WindowsRuntimeSystemExtensions].GetMethods() | Where-Object {
    $_.Name -eq 'AsTask' -and $_.GetParameters().Count -eq 1 -and $_.GetParameters()[0].ParameterType.Name -eq 'IAsyncOperation\`1'
  })[0]
  $able = $null -ne $asTask
} catch { }

function Task($operation, $type) { $asTask.MakeGenericMethod($type).Invoke($null, @($operation)) }
function Await($operation, $type, $ms = 10000) {
  $task = Task $operation $type
  if (-not $task.Wait($ms)) { throw 'late' }
  $task.Result
}
function Listen($object, $type, $what, $ears, $method) {
  $add = $type.GetMethod("add_$what")
  $null = $add.Invoke($object, @([Delegate]::CreateDelegate($add.GetParameters()[0].ParameterType, $ears, [EarshotEars].GetMethod($method))))
}

function Radio {
  Await ([Windows.Devices.Radios.Radio]::GetRadiosAsync()) ([System.Collections.Generic.IReadOnlyList[Windows.Devices.Radios.Radio]]) |
    Where-Object { "$($_.Kind)" -eq 'Bluetooth' } | Select-Object -First 1
}
function RadioState {
  if (-not $able) { return $null }
  try { $radio = Radio } catch { return $null }
  if ($null -eq $radio) { 'None' } else { "$($radio.State)" }
}

# One round is an inquiry of Windows' own length; while a search is wanted, the next one follows.
function Search {
  if (-not $able) { return }
  $type = [Windows.Devices.Enumeration.DeviceWatcher]
  if ($null -ne $script:watcher -and "$($watcher.Status)" -in 'Created', 'Started') { return }
  Rest
  $aqs = [Windows.Devices.Bluetooth.BluetoothDevice]::GetDeviceSelectorFromPairingState($false)
  $properties = [string[]]('System.Devices.Aep.DeviceAddress', 'System.Devices.Aep.IsPresent', 'System.Devices.Aep.SignalStrength')
  $next = [Windows.Devices.Enumeration.DeviceInformation]::CreateWatcher($aqs, $properties, [Windows.Devices.Enumeration.DeviceInformationKind]::AssociationEndpoint)
  $script:added = [EarshotEars]::new()
  $script:removed = [EarshotEars]::new()
  $script:updated = [EarshotEars]::new()
  Listen $next $type 'Added' $added 'On'
  Listen $next $type 'Removed' $removed 'On'
  # Without somebody who listens for it, Windows does not go on to tell.
  Listen $next $type 'Updated' $updated 'On'
  $script:round += 1
  $next.Start()
  $script:watcher = $next
}
function Rest {
  if ($null -eq $script:watcher) { return }
  Gather
  if ("$($watcher.Status)" -in 'Started', 'EnumerationCompleted') { $watcher.Stop() }
  $script:watcher = $null
}
# One that is not there is no error, whatever kind of dictionary it is.
function Property($item, $key) { foreach ($pair in $item.Properties) { if ($pair.Key -eq "System.Devices.Aep.$key") { return $pair.Value } } }

# Who has not answered for so long (seconds; longer than a round) is not there.
function Gather {
  $now = [DateTime]::UtcNow
  if ($null -ne $script:watcher) {
    while ($null -ne ($item = $added.Next())) {
      if ($found.Count -lt 512) { $found[$item.Id] = @{ item = $item; round = $round; at = $now; signal = Property $item 'SignalStrength' } }
    }
    while ($null -ne ($item = $updated.Next())) {
      $signal = Property $item 'SignalStrength'
      if ($null -ne $signal -and $found.ContainsKey($item.Id)) { $found[$item.Id].signal = $signal; $found[$item.Id].round = $round; $found[$item.Id].at = $now }
    }
    while ($null -ne ($item = $removed.Next())) { $found.Remove($item.Id) }
  }
  foreach ($id in @($found.Keys)) { if (($now - $found[$id].at).TotalSeconds -gt 45) { $found.Remove($id) } }
}
function Address($entry) { "$(Property $entry.item 'DeviceAddress')" }
function Found {
  Gather
  foreach ($entry in $found.Values) {
    if ((Property $entry.item 'IsPresent') -ne $false) {
      @{ address = Address $entry; name = $entry.item.Name; signal = $entry.signal; round = $entry.round }
    }
  }
}

function One($id, $key) { (Get-PnpDeviceProperty -InstanceId $id -KeyName $key | Where-Object { $_.Type -ne 'Empty' }).Data }
# The container of the chosen sound output, an id like ...SWD#MMDEVAPI#{...}.{...}#{...}; nothing where it is not told.
function SoundOutput {
  if (-not $able) { return }
  try {
    $null = [Windows.Media.Devices.MediaDevice, Windows.Media.Devices, ContentType=WindowsRuntime]
    $null = [Windows.Media.Devices.AudioDeviceRole, Windows.Media.Devices, ContentType=WindowsRuntime]
    $id = [Windows.Media.Devices.MediaDevice]::GetDefaultAudioRenderId([Windows.Media.Devices.AudioDeviceRole]::Default)
    if ("$id" -match '#MMDEVAPI#([^#]+)#') { One "SWD\\MMDEVAPI\\$($Matches[1])" $container }
  } catch { }
}
function Read {
  $nodes = @(Get-PnpDevice -PresentOnly | Where-Object { $_.InstanceId -match '^(BTHENUM|BTHLE|BTHHFENUM)\\\\' })
  $devices = @($nodes | Where-Object { $_.InstanceId -match '^(BTHENUM|BTHLE)\\\\DEV_' } | ForEach-Object {
    $on = One $_.InstanceId $connected
    # Each property takes time, so this one is asked for only where it matters.
    $group = if ($on) { One $_.InstanceId $container }
    @{ id = $_.InstanceId; name = $_.FriendlyName; connected = $on; flags = One $_.InstanceId $flags; classOfDevice = One $_.InstanceId $class; container = "$group" }
  })
  $services = @($nodes | Where-Object { $_.InstanceId -match '^BTHENUM\\\\\\{' } | ForEach-Object { $_.InstanceId })
  $batteries = @($nodes | Where-Object { $_.InstanceId -match '^BTHHFENUM\\\\' } | ForEach-Object {
    @{ parent = One $_.InstanceId $parent; percent = One $_.InstanceId $battery }
  })
  @{ able = $able; radio = RadioState; found = @(Found); devices = $devices; services = $services; batteries = $batteries; output = "$(SoundOutput)" }
}

function Pair($address) {
  Gather
  $entry = @($found.Values | Where-Object { (Address $_) -replace '[:-]' -eq $address })[0]
  if ($null -eq $entry) { return @{ status = 'Gone' } }
  $custom = $entry.item.Pairing.Custom
  $script:ears = [EarshotEars]::new()
  $script:request = $null
  Listen $custom ([Windows.Devices.Enumeration.DeviceInformationCustomPairing]) 'PairingRequested' $ears 'Asked'
  # All four ceremonies: confirm only, show a code, ask for a code, compare codes.
  $script:pairing = Task ($custom.PairAsync([Windows.Devices.Enumeration.DevicePairingKinds]15)) ([Windows.Devices.Enumeration.DevicePairingResult])
  @{ status = $null }
}
function Pairing {
  if ($null -eq $script:pairing) { return @{ status = 'Gone' } }
  $kind = $null
  $item = $ears.Next()
  if ($null -ne $item) {
    $script:request = $item
    $kind = "$($item.PairingKind)"
    # The person asked for this pairing; there is nothing to compare.
    if ($kind -in 'ConfirmOnly', 'DisplayPin') { Reply '' }
  }
  if ($pairing.IsFaulted -or $pairing.IsCanceled) { return @{ status = 'Failed' } }
  $status = if ($pairing.IsCompleted) { "$($pairing.Result.Status)" } else { $null }
  @{ status = $status; kind = $kind; pin = if ($null -eq $item) { $null } else { "$($item.Pin)" } }
}
function Reply($pin) {
  if ($null -eq $script:request) { return }
  if ($pin -ne '') { $request.Accept($pin) } else { $request.Accept() }
  $ears.Deferral.Complete()
  $script:request = $null
}

function Unpair($kind, $address) {
  $number = [Convert]::ToUInt64($address, 16)
  $device = if ($kind -eq 'le') {
    Await ([Windows.Devices.Bluetooth.BluetoothLEDevice]::FromBluetoothAddressAsync($number)) ([Windows.Devices.Bluetooth.BluetoothLEDevice])
  } else {
    Await ([Windows.Devices.Bluetooth.BluetoothDevice]::FromBluetoothAddressAsync($number)) ([Windows.Devices.Bluetooth.BluetoothDevice])
  }
  if ($null -eq $device) { return @{ status = 'Gone' } }
  $result = Await ($device.DeviceInformation.Pairing.UnpairAsync()) ([Windows.Devices.Enumeration.DeviceUnpairingResult]) 20000
  @{ status = "$($result.Status)" }
}
function SwitchOn {
  $null = Await ([Windows.Devices.Radios.Radio]::RequestAccessAsync()) ([Windows.Devices.Radios.RadioAccessStatus])
  $radio = Radio
  if ($null -eq $radio) { return @{ status = 'Gone' } }
  $access = Await ($radio.SetStateAsync([Windows.Devices.Radios.RadioState]::On)) ([Windows.Devices.Radios.RadioAccessStatus])
  @{ status = "$access" }
}

while ($null -ne ($line = [Console]::In.ReadLine())) {
  $verb, $one, $two = $line -split ' ', 3
  try {
    $answer = switch ($verb) {
      'search' { Search; Read }
      'read' { Rest; Read }
      'pair' { Pair $one }
      'pairing' { Pairing }
      'yes' { Reply "$one"; @{ status = $null } }
      'remove' { Unpair $one $two }
      'on' { SwitchOn }
    }
  } catch { $answer = @{ status = 'Error'; detail = "$_" } }
  [Console]::Out.WriteLine((ConvertTo-Json -Compress -Depth 4 $answer))
}
`;
