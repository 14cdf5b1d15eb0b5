# Reads the Bluetooth nodes of plug-and-play, where a company or Smart App Control lets PowerShell do nearly nothing
# (ConstrainedLanguage): cmdlets and plain values only. Names go as numbers, because the encoding of the output cannot be set.
$all = @(Get-PnpDevice -PresentOnly -ErrorAction Stop)
if ($all.Count -eq 0) { throw 'Windows listed no devices at all' }
$own = @($all | Where-Object { $_.InstanceId -match '^(BTHENUM|BTHLE)\\' })
$property = {
  param($Id, $Key)
  (Get-PnpDeviceProperty -InstanceId $Id -KeyName $Key -ErrorAction SilentlyContinue | Where-Object { $_.Type -ne 'Empty' }).Data
}
@{
  able = $false
  why = "PowerShell runs in $($ExecutionContext.SessionState.LanguageMode)"
  devices = @($own | Where-Object { $_.InstanceId -match '^(BTHENUM|BTHLE)\\DEV_' } | ForEach-Object {
    $id = $_.InstanceId
    @{
      id = $id
      codes = @([int[]][char[]]"$($_.FriendlyName)")
      connected = & $property $id '{83DA6326-97A6-4088-9453-A1923F573B29} 15'
      flags = & $property $id '{2BD67D8B-8BEB-48D5-87E0-6CDA3428040A} 3'
      classOfDevice = & $property $id '{2BD67D8B-8BEB-48D5-87E0-6CDA3428040A} 10'
      container = "$(& $property $id 'DEVPKEY_Device_ContainerId')"
    }
  })
  services = @($own | Where-Object { $_.InstanceId -match '^BTHENUM\\\{' } | ForEach-Object { $_.InstanceId })
  batteries = @($own | Where-Object { $_.InstanceId -match '^(BTHENUM\\\{0000111E-|BTHLE\\DEV_)' } | ForEach-Object {
    @{ node = $_.InstanceId; percent = & $property $_.InstanceId '{104EA319-6EE2-4701-BD47-8DDBF425BBE5} 2' }
  })
} | ConvertTo-Json -Compress -Depth 4
