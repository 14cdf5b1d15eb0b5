# Reads Bluetooth facts that Win32 lacks: pairing, Windows' own inquiry, and the radio's switch, through the Windows Runtime.
# Reads requests from its input, one line of JSON each, and writes one line of JSON as the response to each. Ends when its input
# ends. Nothing in it needs elevation, and it changes something only on a request to pair, to remove or to turn on.
#
# Windows Runtime: learn.microsoft.com/uwp/api, namespaces Windows.Devices.Enumeration (DeviceWatcher,
# DeviceInformationCustomPairing), Windows.Devices.Radios, Windows.Devices.Bluetooth, Windows.Media.Devices. Windows PowerShell
# 5.1 alone can load it. Later versions cannot. Properties of plug-and-play nodes: docs/platforms.md.

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)

$ConnectedKey = '{83DA6326-97A6-4088-9453-A1923F573B29} 15'
$FlagsKey = '{2BD67D8B-8BEB-48D5-87E0-6CDA3428040A} 3'
$ClassKey = '{2BD67D8B-8BEB-48D5-87E0-6CDA3428040A} 10'
$BatteryKey = '{104EA319-6EE2-4701-BD47-8DDBF425BBE5} 2'
$ContainerKey = 'DEVPKEY_Device_ContainerId'
# Seconds: reading plug-and-play is expensive, so it happens after a change of the pairings, and this often for the battery.
$NodesLast = 60
# Seconds, longer than a round of Windows' inquiry: a device without a response for so long is gone.
$FoundLasts = 45
$MostFound = 512

$able = $false
$why = ''
$watcher = $null
$round = 0
$found = @{}
$nodes = $null
$nodesAt = [DateTime]::MinValue
$nodesFor = ''

try {
  $null = [System.Reflection.Assembly]::Load('System.Runtime.WindowsRuntime, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089')
  # A type of the Windows Runtime is found by its short name once it was named in full.
  $null = [Windows.Foundation.Deferral, Windows.Foundation, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Radios.Radio, Windows.System.Devices, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Radios.RadioAccessStatus, Windows.System.Devices, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Radios.RadioState, Windows.System.Devices, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Bluetooth.BluetoothDevice, Windows.Devices.Bluetooth, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Bluetooth.BluetoothLEDevice, Windows.Devices.Bluetooth, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Enumeration.DeviceInformation, Windows.Devices.Enumeration, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Enumeration.DeviceInformationCollection, Windows.Devices.Enumeration, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Enumeration.DeviceInformationKind, Windows.Devices.Enumeration, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Enumeration.DeviceWatcher, Windows.Devices.Enumeration, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Enumeration.DeviceInformationCustomPairing, Windows.Devices.Enumeration, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Enumeration.DevicePairingKinds, Windows.Devices.Enumeration, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Enumeration.DevicePairingProtectionLevel, Windows.Devices.Enumeration, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Enumeration.DevicePairingResult, Windows.Devices.Enumeration, ContentType=WindowsRuntime]
  $null = [Windows.Devices.Enumeration.DeviceUnpairingResult, Windows.Devices.Enumeration, ContentType=WindowsRuntime]
  $asTask = @([System.WindowsRuntimeSystemExtensions].GetMethods() | Where-Object {
    $_.Name -eq 'AsTask' -and $_.GetParameters().Count -eq 1 -and $_.GetParameters()[0].ParameterType.Name -eq 'IAsyncOperation`1'
  })[0]
  if ($null -eq $asTask) { throw 'AsTask is missing' }
  $able = $true
} catch {
  $why = "$_ (PowerShell $($PSVersionTable.PSVersion), $($ExecutionContext.SessionState.LanguageMode), Windows $([Environment]::OSVersion.Version))"
}

function ConvertTo-Task($Operation, $Type) { $asTask.MakeGenericMethod($Type).Invoke($null, @($Operation)) }
function Wait-Operation($Operation, $Type, $Milliseconds = 10000) {
  $task = ConvertTo-Task $Operation $Type
  if (-not $task.Wait($Milliseconds)) { throw "Windows did not respond within $Milliseconds ms" }
  $task.Result
}

# Windows emits its events on threads where PowerShell cannot run script blocks. So each handler is compiled from an expression:
# it puts the event into a queue, and with Deferred first takes the deferral that keeps the event open.
function Register-Queue($Object, $Type, $EventName, $Queue, [switch]$Deferred) {
  $add = $Type.GetMethod("add_$EventName")
  $handler = $add.GetParameters()[0].ParameterType
  $parameters = [System.Linq.Expressions.ParameterExpression[]]@($handler.GetMethod('Invoke').GetParameters() | ForEach-Object {
    [System.Linq.Expressions.Expression]::Parameter($_.ParameterType)
  })
  $target = [System.Linq.Expressions.Expression]::Constant($Queue)
  $enqueue = $Queue.GetType().GetMethod('Enqueue')
  $queued = @($parameters[1])
  if ($Deferred) { $queued = @([System.Linq.Expressions.Expression]::Call($parameters[1], $parameters[1].Type.GetMethod('GetDeferral'))) + $queued }
  $steps = [System.Linq.Expressions.Expression[]]@($queued | ForEach-Object {
    $value = [System.Linq.Expressions.Expression[]]@([System.Linq.Expressions.Expression]::Convert($_, [object]))
    [System.Linq.Expressions.Expression]::Call($target, $enqueue, $value)
  })
  $body = [System.Linq.Expressions.Expression]::Block($steps)
  $null = $add.Invoke($Object, @([System.Linq.Expressions.Expression]::Lambda($handler, $body, $parameters).Compile()))
}
function New-Queue { , (New-Object 'System.Collections.Concurrent.ConcurrentQueue[object]') }
function Read-Queue($Queue) {
  $item = $null
  if ($Queue.TryDequeue([ref]$item)) { $item }
}

function Get-BluetoothRadio {
  Wait-Operation ([Windows.Devices.Radios.Radio]::GetRadiosAsync()) ([System.Collections.Generic.IReadOnlyList[Windows.Devices.Radios.Radio]]) |
    Where-Object { "$($_.Kind)" -eq 'Bluetooth' } | Select-Object -First 1
}
function Get-RadioState {
  if (-not $able) { return $null }
  $radio = Get-BluetoothRadio
  if ($null -eq $radio) { 'None' } else { "$($radio.State)" }
}

# One that is not there is no error, whatever kind of dictionary it is.
function Get-EndpointProperty($Item, $Key) {
  foreach ($pair in $Item.Properties) { if ($pair.Key -eq "System.Devices.Aep.$Key") { return $pair.Value } }
}
# Twelve upper-case hex digits; the id of an endpoint ends with its address too.
function Get-EndpointAddress($Item) {
  $address = "$(Get-EndpointProperty $Item 'DeviceAddress')"
  if ($address -eq '' -and $Item.Id -match '-((?:[0-9a-f]{2}:){5}[0-9a-f]{2})$') { $address = $Matches[1] }
  ($address -replace '[:-]').ToUpperInvariant()
}
function Find-PairedEndpoint($Class) {
  $properties = [string[]]('System.Devices.Aep.DeviceAddress', 'System.Devices.Aep.IsConnected')
  $kind = [Windows.Devices.Enumeration.DeviceInformationKind]::AssociationEndpoint
  $search = [Windows.Devices.Enumeration.DeviceInformation]::FindAllAsync($Class::GetDeviceSelectorFromPairingState($true), $properties, $kind)
  @(Wait-Operation $search ([Windows.Devices.Enumeration.DeviceInformationCollection]))
}

# One round is an inquiry of Windows' own length. During a search, the next one follows.
function Start-Inquiry {
  if (-not $able) { return }
  $type = [Windows.Devices.Enumeration.DeviceWatcher]
  if ($null -ne $script:watcher -and "$($watcher.Status)" -in 'Created', 'Started') { return }
  Stop-Inquiry
  $aqs = [Windows.Devices.Bluetooth.BluetoothDevice]::GetDeviceSelectorFromPairingState($false)
  $properties = [string[]]('System.Devices.Aep.DeviceAddress', 'System.Devices.Aep.IsPresent', 'System.Devices.Aep.SignalStrength')
  $next = [Windows.Devices.Enumeration.DeviceInformation]::CreateWatcher($aqs, $properties, [Windows.Devices.Enumeration.DeviceInformationKind]::AssociationEndpoint)
  $script:added = New-Queue
  $script:removed = New-Queue
  $script:updated = New-Queue
  Register-Queue $next $type 'Added' $added
  Register-Queue $next $type 'Removed' $removed
  # Windows stops reporting without a handler for this event.
  Register-Queue $next $type 'Updated' $updated
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
function Update-FoundDevice {
  $now = [DateTime]::UtcNow
  if ($null -ne $script:watcher) {
    while ($null -ne ($item = Read-Queue $added)) {
      if ($found.Count -lt $MostFound) { $found[$item.Id] = @{ item = $item; round = $round; at = $now; signal = Get-EndpointProperty $item 'SignalStrength' } }
    }
    while ($null -ne ($item = Read-Queue $updated)) {
      $known = $found[$item.Id]
      if ($null -eq $known) { continue }
      # Windows first reports a remembered device as absent, and then as present.
      $known.item.Update($item)
      $signal = Get-EndpointProperty $item 'SignalStrength'
      if ($null -ne $signal) { $known.signal = $signal }
      if ($null -ne $signal -or (Get-EndpointProperty $item 'IsPresent')) { $known.round = $round; $known.at = $now }
    }
    while ($null -ne ($item = Read-Queue $removed)) { $found.Remove($item.Id) }
  }
  foreach ($id in @($found.Keys)) { if (($now - $found[$id].at).TotalSeconds -gt $FoundLasts) { $found.Remove($id) } }
}
function Get-FoundDevice {
  Update-FoundDevice
  foreach ($entry in $found.Values) {
    if ((Get-EndpointProperty $entry.item 'IsPresent') -ne $false) {
      @{ address = Get-EndpointAddress $entry.item; name = $entry.item.Name; signal = $entry.signal; round = $entry.round }
    }
  }
}

# A node that disappears during the read has no properties, which is not an error.
function Get-NodeProperty($Id, $Key) {
  (Get-PnpDeviceProperty -InstanceId $Id -KeyName $Key -ErrorAction SilentlyContinue | Where-Object { $_.Type -ne 'Empty' }).Data
}
function Read-Node {
  $all = @(Get-PnpDevice -PresentOnly)
  # A computer without a single device does not exist; an empty list is a failure.
  if ($all.Count -eq 0) { throw 'Windows listed no devices at all' }
  $own = @($all | Where-Object { $_.InstanceId -match '^(BTHENUM|BTHLE)\\' })
  @{
    devices = @($own | Where-Object { $_.InstanceId -match '^(BTHENUM|BTHLE)\\DEV_' } | ForEach-Object {
      $id = $_.InstanceId
      @{
        id = $id; name = $_.FriendlyName; connected = Get-NodeProperty $id $ConnectedKey; flags = Get-NodeProperty $id $FlagsKey
        classOfDevice = Get-NodeProperty $id $ClassKey; container = "$(Get-NodeProperty $id $ContainerKey)"
      }
    })
    services = @($own | Where-Object { $_.InstanceId -match '^BTHENUM\\\{' } | ForEach-Object { $_.InstanceId })
    # The hands-free service and low-energy devices carry it.
    batteries = @($own | Where-Object { $_.InstanceId -match '^(BTHENUM\\\{0000111E-|BTHLE\\DEV_)' } | ForEach-Object {
      @{ node = $_.InstanceId; percent = Get-NodeProperty $_.InstanceId $BatteryKey }
    })
  }
}
# Pairings from the Windows Runtime, which are cheap to read and documented. An entry is 'BTHENUM F84E17001122' with yes or no.
function Get-Connection {
  $connections = @{}
  if (-not $able) { return $connections }
  foreach ($half in @{ name = 'BTHENUM'; class = [Windows.Devices.Bluetooth.BluetoothDevice] }, @{ name = 'BTHLE'; class = [Windows.Devices.Bluetooth.BluetoothLEDevice] }) {
    foreach ($item in Find-PairedEndpoint $half.class) {
      $connections["$($half.name) $(Get-EndpointAddress $item)"] = [bool](Get-EndpointProperty $item 'IsConnected')
    }
  }
  $connections
}
# The container of a sound endpoint, whose id is like ...SWD#MMDEVAPI#{...}.{...}#{...}; empty where Windows has none.
function Get-EndpointContainer($Id) {
  if ("$Id" -match '#MMDEVAPI#([^#]+)#') { "$(Get-NodeProperty "SWD\MMDEVAPI\$($Matches[1])" $ContainerKey)" } else { '' }
}
function Get-SoundOutput {
  if (-not $able) { return '' }
  $null = [Windows.Media.Devices.MediaDevice, Windows.Media.Devices, ContentType=WindowsRuntime]
  $null = [Windows.Media.Devices.AudioDeviceRole, Windows.Media.Devices, ContentType=WindowsRuntime]
  Get-EndpointContainer ([Windows.Media.Devices.MediaDevice]::GetDefaultAudioRenderId([Windows.Media.Devices.AudioDeviceRole]::Default))
}
# The default devices for communication, which Windows keeps apart from the other defaults. Get-SoundOutput loads the types.
function Get-CallDevice {
  if (-not $able) { return }
  $role = [Windows.Media.Devices.AudioDeviceRole]::Communications
  @{
    output = Get-EndpointContainer ([Windows.Media.Devices.MediaDevice]::GetDefaultAudioRenderId($role))
    microphone = Get-EndpointContainer ([Windows.Media.Devices.MediaDevice]::GetDefaultAudioCaptureId($role))
  }
}
function Get-Reading {
  $doubts = @()
  if ($why -ne '') { $doubts += $why }
  $connections = @{}
  try { $connections = Get-Connection } catch { $doubts += "connections: $_" }
  $signature = (@($connections.GetEnumerator() | ForEach-Object { "$($_.Key) $($_.Value)" }) | Sort-Object) -join ';'
  $stale = ([DateTime]::UtcNow - $script:nodesAt).TotalSeconds -gt $NodesLast
  if ($null -eq $script:nodes -or $stale -or $connections.Count -eq 0 -or $signature -ne $script:nodesFor) {
    $script:nodes = Read-Node
    $script:nodesAt = [DateTime]::UtcNow
    $script:nodesFor = $signature
  }
  foreach ($device in $nodes.devices) {
    if ($device.id -match '^(BTHENUM|BTHLE)\\DEV_([0-9A-Fa-f]{12})') {
      $connected = $connections["$($Matches[1].ToUpperInvariant()) $($Matches[2].ToUpperInvariant())"]
      if ($null -ne $connected) { $device.connected = $connected }
    }
  }
  $radio = $null
  try { $radio = Get-RadioState } catch { $doubts += "radio: $_" }
  $output = ''
  try { $output = Get-SoundOutput } catch { $doubts += "output: $_" }
  $calls = $null
  try { $calls = Get-CallDevice } catch { $doubts += "devices for calls: $_" }
  $nodes + @{ able = $able; radio = $radio; output = $output; calls = $calls; why = $doubts -join '; ' }
}
# Found devices are reported even if the inquiry fails.
function Get-Search {
  $doubt = $why
  try { Start-Inquiry } catch { $doubt = "$_" }
  $radio = $null
  try { $radio = Get-RadioState } catch { $doubt = "radio: $_" }
  @{ able = $able; radio = $radio; found = @(Get-FoundDevice); why = $doubt }
}

function Start-Pairing($Address) {
  # An inquiry keeps the radio from calling.
  Stop-Inquiry
  $entry = @($found.Values | Where-Object { (Get-EndpointAddress $_.item) -eq $Address })[0]
  if ($null -eq $entry) { return @{ status = 'Gone' } }
  $custom = $entry.item.Pairing.Custom
  $script:asked = New-Queue
  $script:request = $null
  $script:deferral = $null
  Register-Queue $custom ([Windows.Devices.Enumeration.DeviceInformationCustomPairing]) 'PairingRequested' $asked -Deferred
  # Confirm only, enter a code, compare codes. With a fourth kind (show a code), Windows shows one to headsets that require typing.
  $kinds = [Windows.Devices.Enumeration.DevicePairingKinds]13
  $operation = $custom.PairAsync($kinds, [Windows.Devices.Enumeration.DevicePairingProtectionLevel]::None)
  $script:pairing = ConvertTo-Task $operation ([Windows.Devices.Enumeration.DevicePairingResult])
  @{ status = $null }
}
function Get-PairingProgress {
  if ($null -eq $script:pairing) { return @{ status = 'Gone' } }
  $kind = $null
  $pin = $null
  while ($null -ne ($item = Read-Queue $asked)) {
    if ($item -is [Windows.Foundation.Deferral]) { $script:deferral = $item; continue }
    $script:request = $item
    $kind = "$($item.PairingKind)"
    $pin = "$($item.Pin)"
    # The person asked for this pairing; there is nothing to compare.
    if ($kind -in 'ConfirmOnly', 'DisplayPin') { Send-PairingAnswer '' }
  }
  if ($pairing.IsFaulted -or $pairing.IsCanceled) { return @{ status = 'Failed' } }
  $status = if ($pairing.IsCompleted) { "$($pairing.Result.Status)" } else { $null }
  @{ status = $status; kind = $kind; pin = $pin }
}
function Send-PairingAnswer($Pin) {
  if ($null -eq $script:request) { return }
  if ($Pin -ne '') { $request.Accept($Pin) } else { $request.Accept() }
  if ($null -ne $script:deferral) { $deferral.Complete() }
  $script:request = $null
  $script:deferral = $null
}

# Every paired endpoint with the address; gone is only what Windows does not list.
function Remove-Pairing($Kind, $Address) {
  $class = if ($Kind -eq 'le') { [Windows.Devices.Bluetooth.BluetoothLEDevice] } else { [Windows.Devices.Bluetooth.BluetoothDevice] }
  $status = 'Gone'
  foreach ($item in @(Find-PairedEndpoint $class | Where-Object { (Get-EndpointAddress $_) -eq $Address })) {
    $result = Wait-Operation ($item.Pairing.UnpairAsync()) ([Windows.Devices.Enumeration.DeviceUnpairingResult]) 20000
    $status = "$($result.Status)"
    if ($status -notin 'Unpaired', 'AlreadyUnpaired') { break }
  }
  @{ status = $status }
}
function Enable-Bluetooth {
  $null = Wait-Operation ([Windows.Devices.Radios.Radio]::RequestAccessAsync()) ([Windows.Devices.Radios.RadioAccessStatus])
  $radio = Get-BluetoothRadio
  if ($null -eq $radio) { return @{ status = 'Gone' } }
  $access = Wait-Operation ($radio.SetStateAsync([Windows.Devices.Radios.RadioState]::On)) ([Windows.Devices.Radios.RadioAccessStatus])
  @{ status = "$access" }
}

# For tests on computers without Bluetooth: counts the endpoints of any kind that a watcher with our handlers reports in five seconds.
function Measure-Event {
  $type = [Windows.Devices.Enumeration.DeviceWatcher]
  $any = [Windows.Devices.Enumeration.DeviceInformation]::CreateWatcher('', [string[]]@(), [Windows.Devices.Enumeration.DeviceInformationKind]::Device)
  $queue = New-Queue
  Register-Queue $any $type 'Added' $queue
  $any.Start()
  Start-Sleep -Seconds 5
  $any.Stop()
  @{ heard = $queue.Count }
}

while ($null -ne ($line = [Console]::In.ReadLine())) {
  try {
    $question = ConvertFrom-Json $line
    $answer = switch ($question.verb) {
      'read' { Get-Reading }
      'search' { Get-Search }
      'rest' { Stop-Inquiry; @{ status = $null } }
      'pair' { Start-Pairing $question.address }
      'pairing' { Get-PairingProgress }
      'yes' { Send-PairingAnswer "$($question.pin)"; @{ status = $null } }
      'remove' { Remove-Pairing $question.kind $question.address }
      'on' { Enable-Bluetooth }
      'events' { Measure-Event }
      default { throw "unknown request: $($question.verb)" }
    }
  } catch { $answer = @{ status = 'Error'; detail = "$_" } }
  [Console]::Out.WriteLine((ConvertTo-Json -Compress -Depth 4 $answer))
}
