$ErrorActionPreference = 'SilentlyContinue'
[Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)
$connected = '{83DA6326-97A6-4088-9453-A1923F573B29} 15'
$flags = '{2BD67D8B-8BEB-48D5-87E0-6CDA3428040A} 3'
$class = '{2BD67D8B-8BEB-48D5-87E0-6CDA3428040A} 10'
$battery = '{104EA319-6EE2-4701-BD47-8DDBF425BBE5} 2'
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
{{EventQueue.cs}}
'@
  $asTask = @([System.WindowsRuntimeSystemExtensions].GetMethods() | Where-Object {
    $_.Name -eq 'AsTask' -and $_.GetParameters().Count -eq 1 -and $_.GetParameters()[0].ParameterType.Name -eq 'IAsyncOperation`1'
  })[0]
  $able = $null -ne $asTask
} catch { }

function ConvertTo-Task($operation, $type) { $asTask.MakeGenericMethod($type).Invoke($null, @($operation)) }
function Wait-Operation($operation, $type, $ms = 10000) {
  $task = ConvertTo-Task $operation $type
  if (-not $task.Wait($ms)) { throw 'late' }
  $task.Result
}
function Register-Queue($object, $type, $what, $ears, $method) {
  $add = $type.GetMethod("add_$what")
  $null = $add.Invoke($object, @([Delegate]::CreateDelegate($add.GetParameters()[0].ParameterType, $ears, [EventQueue].GetMethod($method))))
}

function Get-BluetoothRadio {
  Wait-Operation ([Windows.Devices.Radios.Radio]::GetRadiosAsync()) ([System.Collections.Generic.IReadOnlyList[Windows.Devices.Radios.Radio]]) |
    Where-Object { "$($_.Kind)" -eq 'Bluetooth' } | Select-Object -First 1
}
function Get-RadioState {
  if (-not $able) { return $null }
  try { $radio = Get-BluetoothRadio } catch { return $null }
  if ($null -eq $radio) { 'None' } else { "$($radio.State)" }
}

# One round is an inquiry of Windows' own length; while a search is wanted, the next one follows.
function Start-Inquiry {
  if (-not $able) { return }
  $type = [Windows.Devices.Enumeration.DeviceWatcher]
  if ($null -ne $script:watcher -and "$($watcher.Status)" -in 'Created', 'Started') { return }
  Stop-Inquiry
  $aqs = [Windows.Devices.Bluetooth.BluetoothDevice]::GetDeviceSelectorFromPairingState($false)
  $properties = [string[]]('System.Devices.Aep.DeviceAddress', 'System.Devices.Aep.IsPresent', 'System.Devices.Aep.SignalStrength')
  $next = [Windows.Devices.Enumeration.DeviceInformation]::CreateWatcher($aqs, $properties, [Windows.Devices.Enumeration.DeviceInformationKind]::AssociationEndpoint)
  $script:added = [EventQueue]::new()
  $script:removed = [EventQueue]::new()
  $script:updated = [EventQueue]::new()
  Register-Queue $next $type 'Added' $added 'Enqueue'
  Register-Queue $next $type 'Removed' $removed 'Enqueue'
  # Without somebody who listens for it, Windows does not go on to tell.
  Register-Queue $next $type 'Updated' $updated 'Enqueue'
  $script:round += 1
  $next.Start()
  $script:watcher = $next
}
function Stop-Inquiry {
  if ($null -eq $script:watcher) { return }
  Update-FoundDevice
  if ("$($watcher.Status)" -in 'Started', 'EnumerationCompleted') { $watcher.Stop() }
  $script:watcher = $null
}
# One that is not there is no error, whatever kind of dictionary it is.
function Get-EndpointProperty($item, $key) { foreach ($pair in $item.Properties) { if ($pair.Key -eq "System.Devices.Aep.$key") { return $pair.Value } } }

# Who has not answered for so long (seconds; longer than a round) is not there.
function Update-FoundDevice {
  $now = [DateTime]::UtcNow
  if ($null -ne $script:watcher) {
    while ($null -ne ($item = $added.Dequeue())) {
      if ($found.Count -lt 512) { $found[$item.Id] = @{ item = $item; round = $round; at = $now; signal = Get-EndpointProperty $item 'SignalStrength' } }
    }
    while ($null -ne ($item = $updated.Dequeue())) {
      $known = $found[$item.Id]
      if ($null -eq $known) { continue }
      # Windows tells first what it remembers, as absent, and then that it is there.
      $known.item.Update($item)
      $signal = Get-EndpointProperty $item 'SignalStrength'
      if ($null -ne $signal) { $known.signal = $signal }
      if ($null -ne $signal -or (Get-EndpointProperty $item 'IsPresent')) { $known.round = $round; $known.at = $now }
    }
    while ($null -ne ($item = $removed.Dequeue())) { $found.Remove($item.Id) }
  }
  foreach ($id in @($found.Keys)) { if (($now - $found[$id].at).TotalSeconds -gt 45) { $found.Remove($id) } }
}
function Get-EndpointAddress($entry) { "$(Get-EndpointProperty $entry.item 'DeviceAddress')" }
function Get-FoundDevice {
  Update-FoundDevice
  foreach ($entry in $found.Values) {
    if ((Get-EndpointProperty $entry.item 'IsPresent') -ne $false) {
      @{ address = Get-EndpointAddress $entry; name = $entry.item.Name; signal = $entry.signal; round = $entry.round }
    }
  }
}

function Get-NodeProperty($id, $key) { (Get-PnpDeviceProperty -InstanceId $id -KeyName $key | Where-Object { $_.Type -ne 'Empty' }).Data }
# The container of the chosen sound output, an id like ...SWD#MMDEVAPI#{...}.{...}#{...}; nothing where it is not told.
function Get-SoundOutput {
  if (-not $able) { return }
  try {
    $null = [Windows.Media.Devices.MediaDevice, Windows.Media.Devices, ContentType=WindowsRuntime]
    $null = [Windows.Media.Devices.AudioDeviceRole, Windows.Media.Devices, ContentType=WindowsRuntime]
    $id = [Windows.Media.Devices.MediaDevice]::GetDefaultAudioRenderId([Windows.Media.Devices.AudioDeviceRole]::Default)
    if ("$id" -match '#MMDEVAPI#([^#]+)#') { Get-NodeProperty "SWD\MMDEVAPI\$($Matches[1])" $container }
  } catch { }
}
function Get-Reading {
  $nodes = @(Get-PnpDevice -PresentOnly | Where-Object { $_.InstanceId -match '^(BTHENUM|BTHLE)\\' })
  $devices = @($nodes | Where-Object { $_.InstanceId -match '^(BTHENUM|BTHLE)\\DEV_' } | ForEach-Object {
    $on = Get-NodeProperty $_.InstanceId $connected
    # Each property takes time, so this one is asked for only where it matters.
    $group = if ($on) { Get-NodeProperty $_.InstanceId $container }
    @{ id = $_.InstanceId; name = $_.FriendlyName; connected = $on; flags = Get-NodeProperty $_.InstanceId $flags; classOfDevice = Get-NodeProperty $_.InstanceId $class; container = "$group" }
  })
  $services = @($nodes | Where-Object { $_.InstanceId -match '^BTHENUM\\\{' } | ForEach-Object { $_.InstanceId })
  # It stands at the hands-free service, and at low-energy devices themselves.
  $batteries = @($nodes | Where-Object { $_.InstanceId -match '^(BTHENUM\\\{0000111E-|BTHLE\\DEV_)' } | ForEach-Object {
    @{ node = $_.InstanceId; percent = Get-NodeProperty $_.InstanceId $battery }
  })
  @{ able = $able; radio = Get-RadioState; found = @(Get-FoundDevice); devices = $devices; services = $services; batteries = $batteries; output = "$(Get-SoundOutput)" }
}

function Start-Pairing($address) {
  # An inquiry keeps the radio from calling.
  Stop-Inquiry
  $entry = @($found.Values | Where-Object { (Get-EndpointAddress $_) -replace '[:-]' -eq $address })[0]
  if ($null -eq $entry) { return @{ status = 'Gone' } }
  $custom = $entry.item.Pairing.Custom
  $script:ears = [EventQueue]::new()
  $script:request = $null
  Register-Queue $custom ([Windows.Devices.Enumeration.DeviceInformationCustomPairing]) 'PairingRequested' $ears 'EnqueueDeferred'
  # Confirm only, ask for a code, compare codes. Asked to show one as well, Windows shows one to headsets that want one typed.
  $script:pairing = ConvertTo-Task ($custom.PairAsync([Windows.Devices.Enumeration.DevicePairingKinds]13)) ([Windows.Devices.Enumeration.DevicePairingResult])
  @{ status = $null }
}
function Get-PairingProgress {
  if ($null -eq $script:pairing) { return @{ status = 'Gone' } }
  $kind = $null
  $item = $ears.Dequeue()
  if ($null -ne $item) {
    $script:request = $item
    $kind = "$($item.PairingKind)"
    # The person asked for this pairing; there is nothing to compare.
    if ($kind -in 'ConfirmOnly', 'DisplayPin') { Send-PairingAnswer '' }
  }
  if ($pairing.IsFaulted -or $pairing.IsCanceled) { return @{ status = 'Failed' } }
  $status = if ($pairing.IsCompleted) { "$($pairing.Result.Status)" } else { $null }
  @{ status = $status; kind = $kind; pin = if ($null -eq $item) { $null } else { "$($item.Pin)" } }
}
function Send-PairingAnswer($pin) {
  if ($null -eq $script:request) { return }
  if ($pin -ne '') { $request.Accept($pin) } else { $request.Accept() }
  $ears.Deferral.Complete()
  $script:request = $null
}

function Remove-Pairing($kind, $address) {
  $number = [Convert]::ToUInt64($address, 16)
  $device = if ($kind -eq 'le') {
    Wait-Operation ([Windows.Devices.Bluetooth.BluetoothLEDevice]::FromBluetoothAddressAsync($number)) ([Windows.Devices.Bluetooth.BluetoothLEDevice])
  } else {
    Wait-Operation ([Windows.Devices.Bluetooth.BluetoothDevice]::FromBluetoothAddressAsync($number)) ([Windows.Devices.Bluetooth.BluetoothDevice])
  }
  if ($null -eq $device) { return @{ status = 'Gone' } }
  $result = Wait-Operation ($device.DeviceInformation.Pairing.UnpairAsync()) ([Windows.Devices.Enumeration.DeviceUnpairingResult]) 20000
  @{ status = "$($result.Status)" }
}
function Enable-Bluetooth {
  $null = Wait-Operation ([Windows.Devices.Radios.Radio]::RequestAccessAsync()) ([Windows.Devices.Radios.RadioAccessStatus])
  $radio = Get-BluetoothRadio
  if ($null -eq $radio) { return @{ status = 'Gone' } }
  $access = Wait-Operation ($radio.SetStateAsync([Windows.Devices.Radios.RadioState]::On)) ([Windows.Devices.Radios.RadioAccessStatus])
  @{ status = "$access" }
}

while ($null -ne ($line = [Console]::In.ReadLine())) {
  $verb, $one, $two = $line -split ' ', 3
  try {
    $answer = switch ($verb) {
      # What is paired is told, whatever becomes of the inquiry.
      'search' { $why = ''; try { Start-Inquiry } catch { $why = "$_" }; (Get-Reading) + @{ why = $why } }
      'read' { Stop-Inquiry; Get-Reading }
      'pair' { Start-Pairing $one }
      'pairing' { Get-PairingProgress }
      'yes' { Send-PairingAnswer "$one"; @{ status = $null } }
      'remove' { Remove-Pairing $one $two }
      'on' { Enable-Bluetooth }
    }
  } catch { $answer = @{ status = 'Error'; detail = "$_" } }
  [Console]::Out.WriteLine((ConvertTo-Json -Compress -Depth 4 $answer))
}
