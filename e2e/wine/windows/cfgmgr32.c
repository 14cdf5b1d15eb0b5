/* Windows' configuration manager with the nodes of one headset, and its notifications. Those arrive on a thread that isn't ours, and
 * unregistering waits for the ones under way, as Microsoft documents it. */
#include "headers.h"
#include <devpkey.h>

/* Not documented by Microsoft; the keys that public programs read. */
static const DEVPROPKEY CONNECTED = { { 0x83DA6326, 0x97A6, 0x4088, { 0x94, 0x53, 0xA1, 0x92, 0x3F, 0x57, 0x3B, 0x29 } }, 15 };
static const DEVPROPKEY BATTERY = { { 0x104EA319, 0x6EE2, 0x4701, { 0xBD, 0x47, 0x8D, 0xDB, 0xF4, 0x25, 0xBB, 0xE5 } }, 2 };
static const GUID CONTAINER = { 0x0F4A9D3E, 0x9C2B, 0x5D1E, { 0x8D, 0x43, 0x5F, 0x2A, 0x6B, 0x7C, 0x8D, 0x9E } };
static const WCHAR NAME[] = L"WH-1000XM4";
/* A list of strings ends with an empty one. */
static const WCHAR SENSOR_IDS[] = L"HID\\{00001124-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0D58&Col01\0HID_DEVICE_UP:0020_U:00E1\0HID_DEVICE\0";

static const struct node { const WCHAR *enumerator, *id; } nodes[] = {
  { L"BTHENUM", L"BTHENUM\\DEV_F84E17001122\\8&37022D96&0&BLUETOOTHDEVICE_F84E17001122" },
  { L"BTHENUM", L"BTHENUM\\{0000110B-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0D58\\8&37022D96&0&F84E17001122_C00000000" },
  { L"BTHENUM", L"BTHENUM\\{0000111E-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0D58\\8&37022D96&0&F84E17001122_C00000000" },
  { L"BTHLE", L"BTHLE\\DEV_F84E17001122\\9&1A2B3C4D&0&F84E17001122" },
  { L"HID", L"HID\\{00001124-0000-1000-8000-00805F9B34FB}_VID&0002054C_PID&0D58&COL01\\A&31E5D054&0&0000" },
  { L"HID", L"HID\\VID_046D&PID_C31C\\8&2F4E0001&0&0000" },
};
static ULONG count = sizeof nodes / sizeof *nodes;

EXPORT CONFIGRET WINAPI CM_Get_Device_ID_List_SizeW(ULONG *length, PCWSTR filter, ULONG flags) {
  if (flags != (CM_GETIDLIST_FILTER_ENUMERATOR | CM_GETIDLIST_FILTER_PRESENT)) return CR_INVALID_FLAG;
  *length = 1;
  for (ULONG i = 0; i < count; i++) if (!lstrcmpiW(filter, nodes[i].enumerator)) *length += lstrlenW(nodes[i].id) + 1;
  return CR_SUCCESS;
}

EXPORT CONFIGRET WINAPI CM_Get_Device_ID_ListW(PCWSTR filter, PWCHAR list, ULONG room, ULONG flags) {
  ULONG length;
  CONFIGRET result = CM_Get_Device_ID_List_SizeW(&length, filter, flags);
  if (result != CR_SUCCESS) return result;
  if (room < length) return CR_BUFFER_SMALL;
  for (ULONG i = 0; i < count; i++) if (!lstrcmpiW(filter, nodes[i].enumerator)) list += lstrlenW(lstrcpyW(list, nodes[i].id)) + 1;
  *list = 0;
  return CR_SUCCESS;
}

EXPORT CONFIGRET WINAPI CM_Locate_DevNodeW(DEVINST *node, DEVINSTID_W id, ULONG flags) {
  for (ULONG i = 0; i < count; i++) if (!lstrcmpiW(id, nodes[i].id)) { *node = i + 1; return CR_SUCCESS; }
  return CR_NO_SUCH_DEVNODE;
}

static BOOL is(const DEVPROPKEY *key, const DEVPROPKEY *other) { return key->pid == other->pid && IsEqualGUID(&key->fmtid, &other->fmtid); }

static CONFIGRET give(const void *value, ULONG bytes, DEVPROPTYPE as, DEVPROPTYPE *type, BYTE *buffer, ULONG *size) {
  if (*size < bytes) { *size = bytes; return CR_BUFFER_SMALL; }
  *type = as;
  *size = bytes;
  CopyMemory(buffer, value, bytes);
  return CR_SUCCESS;
}

EXPORT CONFIGRET WINAPI CM_Get_DevNode_PropertyW(DEVINST node, const DEVPROPKEY *key, DEVPROPTYPE *type, BYTE *buffer, ULONG *size, ULONG flags) {
  if (node == 0 || node > count) return CR_NO_SUCH_DEVNODE;
  BOOL device = node == 1 || node == 4;
  if (node == 5 && is(key, &DEVPKEY_Device_HardwareIds)) return give(SENSOR_IDS, sizeof SENSOR_IDS, DEVPROP_TYPE_STRING_LIST, type, buffer, size);
  if (device && is(key, &DEVPKEY_Device_FriendlyName)) return give(NAME, sizeof NAME, DEVPROP_TYPE_STRING, type, buffer, size);
  if ((device || node == 5) && is(key, &DEVPKEY_Device_ContainerId)) return give(&CONTAINER, sizeof CONTAINER, DEVPROP_TYPE_GUID, type, buffer, size);
  if (node == 1 && is(key, &CONNECTED)) { DEVPROP_BOOLEAN yes = DEVPROP_TRUE; return give(&yes, sizeof yes, DEVPROP_TYPE_BOOLEAN, type, buffer, size); }
  if (node == 3 && is(key, &BATTERY)) { BYTE percent = 70; return give(&percent, sizeof percent, DEVPROP_TYPE_BYTE, type, buffer, size); }
  return CR_NO_SUCH_VALUE;
}

/* Notifications. */
static struct listener {
  CM_NOTIFY_FILTER filter;
  PCM_NOTIFY_CALLBACK callback;
  void *context;
  volatile LONG running;
} listeners[16];
static LONG registered, unregistered;

EXPORT CONFIGRET WINAPI CM_Register_Notification(CM_NOTIFY_FILTER *filter, void *context, PCM_NOTIFY_CALLBACK callback, HCMNOTIFICATION *handle) {
  if (filter->cbSize != sizeof *filter || registered == 16) return CR_INVALID_DATA;
  struct listener *listener = &listeners[registered++];
  listener->filter = *filter;
  listener->context = context;
  listener->callback = callback;
  *handle = (HCMNOTIFICATION)listener;
  return CR_SUCCESS;
}

EXPORT CONFIGRET WINAPI CM_Unregister_Notification(HCMNOTIFICATION handle) {
  struct listener *listener = (struct listener *)handle;
  while (listener->running) Sleep(1);
  listener->callback = NULL;
  InterlockedIncrement(&unregistered);
  return CR_SUCCESS;
}

struct event { struct listener *listener; CM_NOTIFY_ACTION action; int delay; };

static DWORD WINAPI deliver(void *argument) {
  struct event *event = argument;
  struct listener *listener = event->listener;
  BYTE raw[512] = { 0 };
  CM_NOTIFY_EVENT_DATA *data = (CM_NOTIFY_EVENT_DATA *)raw;
  data->FilterType = listener->filter.FilterType;
  if (data->FilterType == CM_NOTIFY_FILTER_TYPE_DEVICEINSTANCE) lstrcpyW(data->u.DeviceInstance.InstanceId, nodes[0].id);
  else data->u.DeviceHandle.EventGuid = GUID_BLUETOOTH_HCI_EVENT;
  Sleep(event->delay);
  InterlockedIncrement(&listener->running);
  PCM_NOTIFY_CALLBACK callback = listener->callback;
  if (callback != NULL) callback((HCMNOTIFICATION)listener, listener->context, event->action, data, sizeof raw);
  InterlockedDecrement(&listener->running);
  free(event);
  return 0;
}

/* For the test: delivers so many notifications at once, after a delay in ms, to the listener with this number. */
EXPORT void WINAPI FakeNotify(int number, int action, int times, int delay) {
  while (times--) {
    struct event *event = malloc(sizeof *event);
    event->listener = &listeners[number];
    event->action = action;
    event->delay = delay;
    CloseHandle(CreateThread(NULL, 0, deliver, event, 0, NULL));
  }
}

EXPORT int WINAPI FakeUnregistered(void) { return unregistered; }
/* Takes all nodes away, as an unpaired headset does, or brings them back. */
EXPORT void WINAPI FakeNodes(int present) { count = present ? sizeof nodes / sizeof *nodes : 0; }
