/**
 * What our PowerShell runs: one answer, a line of JSON, for each line it is given; it ends when its input
 * does. Reads plug-and-play properties only, changes nothing, and needs no elevation. Property keys:
 * {83DA6326-…} 15 connected, {2BD67D8B-…} 3 flags and 10 class, {104EA319-…} 2 battery; see docs/platforms.md.
 */
export const WINDOWS_SCRIPT = `
$ErrorActionPreference = 'SilentlyContinue'
[Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)
$connected = '{83DA6326-97A6-4088-9453-A1923F573B29} 15'
$flags = '{2BD67D8B-8BEB-48D5-87E0-6CDA3428040A} 3'
$class = '{2BD67D8B-8BEB-48D5-87E0-6CDA3428040A} 10'
$battery = '{104EA319-6EE2-4701-BD47-8DDBF425BBE5} 2'
$parent = 'DEVPKEY_Device_Parent'
function One($id, $key) { (Get-PnpDeviceProperty -InstanceId $id -KeyName $key | Where-Object { $_.Type -ne 'Empty' }).Data }
while ($null -ne [Console]::In.ReadLine()) {
  $nodes = @(Get-PnpDevice -PresentOnly | Where-Object { $_.InstanceId -match '^(BTHENUM|BTHLE|BTHHFENUM)\\\\' })
  $devices = @($nodes | Where-Object { $_.InstanceId -match '^(BTHENUM|BTHLE)\\\\DEV_' } | ForEach-Object {
    @{ id = $_.InstanceId; name = $_.FriendlyName; connected = One $_.InstanceId $connected; flags = One $_.InstanceId $flags; classOfDevice = One $_.InstanceId $class }
  })
  $services = @($nodes | Where-Object { $_.InstanceId -match '^BTHENUM\\\\\\{' } | ForEach-Object { $_.InstanceId })
  $batteries = @($nodes | Where-Object { $_.InstanceId -match '^BTHHFENUM\\\\' } | ForEach-Object {
    @{ parent = One $_.InstanceId $parent; percent = One $_.InstanceId $battery }
  })
  [Console]::Out.WriteLine((ConvertTo-Json -Compress -Depth 4 @{ devices = $devices; services = $services; batteries = $batteries }))
}
`;
