/* Windows' Bluetooth functions over devices in memory. Unlike a fake in JavaScript, they have Windows' structures, its calling
 * convention and its threads: each question arrives on a thread that isn't ours, and calls wait for callbacks under way. */
#include "headers.h"
#include <stdio.h>

#define OWN_ADDRESS 0x5CF370000001ull
#define RADIO_SEARCH ((void *)0x51)
#define DEVICE_SEARCH ((void *)0x52)
/* A unit of an inquiry lasts 1.28 s on Windows, and this many ms here. */
#define UNIT_MS 40
/* A request waits this long for the response, in ms. */
#define PATIENCE_MS 5000

/* How a device asks while it is paired. */
enum asks { NEVER, COMPARE, CONFIRM, TWICE, LATE, REJECT };
static struct device {
  ULONGLONG address;
  const WCHAR *name;
  enum asks asks;
  BOOL remembered, paired;
} devices[] = {
  { 0x0000000000AAull, L"remembered", NEVER, TRUE, FALSE },
  { 0x0000000000BBull, L"paired", NEVER, FALSE, TRUE },
  { 0xF84E17001122ull, L"WH-1000XM4", COMPARE, FALSE, FALSE },
  { 0xF84E17001123ull, L"", CONFIRM, FALSE, FALSE },
  { 0xF84E17001124ull, L"WH-CH520", TWICE, FALSE, FALSE },
  { 0xF84E17001125ull, L"WH-CH720N", LATE, FALSE, FALSE },
  { 0xF84E17001126ull, L"WF-C500", REJECT, FALSE, FALSE },
};
#define COUNT (sizeof devices / sizeof *devices)

static struct device *find(ULONGLONG address) {
  for (size_t i = 0; i < COUNT; i++) if (devices[i].address == address) return &devices[i];
  return NULL;
}

/* Radio. */
static volatile LONG open_handles;
static BOOL present = TRUE;

EXPORT HBLUETOOTH_RADIO_FIND WINAPI BluetoothFindFirstRadio(INPUT BLUETOOTH_FIND_RADIO_PARAMS *params, HANDLE *radio) {
  if (params->dwSize != sizeof *params) { SetLastError(ERROR_REVISION_MISMATCH); return NULL; }
  if (!present) { SetLastError(ERROR_NO_MORE_ITEMS); return NULL; }
  *radio = CreateEventW(NULL, FALSE, FALSE, NULL);
  InterlockedIncrement(&open_handles);
  return RADIO_SEARCH;
}

EXPORT WINBOOL WINAPI BluetoothFindRadioClose(HBLUETOOTH_RADIO_FIND search) { return search == RADIO_SEARCH; }

EXPORT DWORD WINAPI BluetoothGetRadioInfo(HANDLE radio, BLUETOOTH_RADIO_INFO *info) {
  if (radio == NULL) return ERROR_INVALID_PARAMETER;
  if (info->dwSize != sizeof *info) return ERROR_REVISION_MISMATCH;
  info->address.ullLong = OWN_ADDRESS;
  return ERROR_SUCCESS;
}

/* Devices. */
static void describe(const struct device *device, BLUETOOTH_DEVICE_INFO *info, BOOL stored) {
  ZeroMemory((BYTE *)info + sizeof info->dwSize, sizeof *info - sizeof info->dwSize);
  info->Address.ullLong = device->address;
  info->fAuthenticated = device->paired;
  GetSystemTime(&info->stLastSeen);
  /* A search returns the time that was stored before it; BluetoothGetDeviceInfo returns the right one. */
  if (!stored || device->remembered) info->stLastSeen.wYear -= 1;
  lstrcpynW(info->szName, device->name, BLUETOOTH_MAX_NAME_SIZE);
}

static size_t next_device;
static BOOL next(BLUETOOTH_DEVICE_INFO *info) {
  if (info->dwSize != sizeof *info) { SetLastError(ERROR_REVISION_MISMATCH); return FALSE; }
  if (next_device == COUNT) { SetLastError(ERROR_NO_MORE_ITEMS); return FALSE; }
  describe(&devices[next_device++], info, FALSE);
  return TRUE;
}

EXPORT HBLUETOOTH_DEVICE_FIND WINAPI BluetoothFindFirstDevice(INPUT BLUETOOTH_DEVICE_SEARCH_PARAMS *params, BLUETOOTH_DEVICE_INFO *info) {
  if (params->dwSize != sizeof *params) { SetLastError(ERROR_REVISION_MISMATCH); return NULL; }
  if (params->fIssueInquiry) Sleep(params->cTimeoutMultiplier * UNIT_MS);
  next_device = 0;
  return next(info) ? DEVICE_SEARCH : NULL;
}

EXPORT WINBOOL WINAPI BluetoothFindNextDevice(HBLUETOOTH_DEVICE_FIND search, BLUETOOTH_DEVICE_INFO *info) {
  return search == DEVICE_SEARCH && next(info);
}

EXPORT WINBOOL WINAPI BluetoothFindDeviceClose(HBLUETOOTH_DEVICE_FIND search) { return search == DEVICE_SEARCH; }

EXPORT DWORD WINAPI BluetoothGetDeviceInfo(HANDLE radio, BLUETOOTH_DEVICE_INFO *info) {
  const struct device *device = find(info->Address.ullLong);
  if (info->dwSize != sizeof *info) return ERROR_REVISION_MISMATCH;
  if (radio == NULL || device == NULL) return ERROR_NOT_FOUND;
  describe(device, info, TRUE);
  return ERROR_SUCCESS;
}

EXPORT DWORD WINAPI BluetoothRemoveDevice(INPUT BLUETOOTH_ADDRESS *address) {
  struct device *device = find(address->ullLong);
  if (device == NULL || !device->paired) return ERROR_NOT_FOUND;
  device->paired = FALSE;
  return ERROR_SUCCESS;
}

/* Pairing. */
static struct {
  PFN_AUTHENTICATION_CALLBACK_EX callback;
  void *context;
  volatile LONG running;
} registration;
/* Counts the responses that have not been read yet. */
static HANDLE responded;
static BLUETOOTH_AUTHENTICATE_RESPONSE response;

struct question { struct device *device; BLUETOOTH_AUTHENTICATION_METHOD method; ULONG number; };

static DWORD WINAPI ask(void *argument) {
  struct question *question = argument;
  BLUETOOTH_AUTHENTICATION_CALLBACK_PARAMS params;
  ZeroMemory(&params, sizeof params);
  params.deviceInfo.dwSize = sizeof params.deviceInfo;
  describe(question->device, &params.deviceInfo, TRUE);
  params.authenticationMethod = question->method;
  params.authenticationRequirements = question->device->asks == COMPARE || question->device->asks == TWICE
    ? MITMProtectionRequired : MITMProtectionNotRequiredBonding;
  params.Numeric_Value = question->number;
  InterlockedIncrement(&registration.running);
  DWORD taken = registration.callback == NULL ? 0 : registration.callback(registration.context, &params);
  InterlockedDecrement(&registration.running);
  return taken;
}

/* Asks on a thread of its own and waits until the program has taken the question. */
static void ask_elsewhere(struct device *device, BLUETOOTH_AUTHENTICATION_METHOD method, ULONG number) {
  struct question question = { device, method, number };
  HANDLE thread = CreateThread(NULL, 0, ask, &question, 0, NULL);
  WaitForSingleObject(thread, INFINITE);
  CloseHandle(thread);
}

static DWORD WINAPI ask_late(void *device) {
  for (int count = 0; count < 20; count++) { ask_elsewhere(device, BLUETOOTH_AUTHENTICATION_METHOD_NUMERIC_COMPARISON, count); Sleep(1); }
  return 0;
}

EXPORT DWORD WINAPI BluetoothRegisterForAuthenticationEx(INPUT BLUETOOTH_DEVICE_INFO *info,
    HBLUETOOTH_AUTHENTICATION_REGISTRATION *handle, PFN_AUTHENTICATION_CALLBACK_EX callback, void *context) {
  if (info->dwSize != sizeof *info) return ERROR_REVISION_MISMATCH;
  registration.callback = callback;
  registration.context = context;
  if (responded == NULL) responded = CreateSemaphoreW(NULL, 0, 8, NULL);
  *handle = &registration;
  return ERROR_SUCCESS;
}

EXPORT WINBOOL WINAPI BluetoothUnregisterAuthentication(HBLUETOOTH_AUTHENTICATION_REGISTRATION handle) {
  while (registration.running) Sleep(1);
  return handle == &registration;
}

EXPORT DWORD WINAPI BluetoothAuthenticateDeviceEx(HWND window, HANDLE radio, BLUETOOTH_DEVICE_INFO *info, BLUETOOTH_OOB_DATA_INFO *data,
    REQUIREMENTS requirements) {
  if (info->dwSize != sizeof *info) return ERROR_REVISION_MISMATCH;
  struct device *device = find(info->Address.ullLong);
  if (device == NULL || device->asks == NEVER) return ERROR_NOT_READY;
  if (device->paired) return ERROR_NO_MORE_ITEMS;
  if (device->asks == REJECT) return ERROR_NOT_AUTHENTICATED;
  while (WaitForSingleObject(responded, 0) == WAIT_OBJECT_0);
  ask_elsewhere(device, device->asks == TWICE ? BLUETOOTH_AUTHENTICATION_METHOD_LEGACY : BLUETOOTH_AUTHENTICATION_METHOD_NUMERIC_COMPARISON, 42);
  if (WaitForSingleObject(responded, PATIENCE_MS)) return WAIT_TIMEOUT;
  if (device->asks == TWICE && WaitForSingleObject(responded, PATIENCE_MS)) return WAIT_TIMEOUT;
  if (response.negativeResponse || response.numericCompInfo.NumericValue != 42) return ERROR_NOT_AUTHENTICATED;
  if (device->asks == LATE) { CloseHandle(CreateThread(NULL, 0, ask_late, device, 0, NULL)); return ERROR_CANCELLED; }
  device->paired = TRUE;
  return ERROR_SUCCESS;
}

EXPORT DWORD WINAPI BluetoothSendAuthenticationResponseEx(HANDLE radio, BLUETOOTH_AUTHENTICATE_RESPONSE *given) {
  struct device *device = find(given->bthAddressRemote.ullLong);
  if (radio == NULL || device == NULL) return ERROR_INVALID_PARAMETER;
  /* The second question comes while the response to the first one is being sent. */
  if (given->authMethod == BLUETOOTH_AUTHENTICATION_METHOD_LEGACY) {
    if (given->pinInfo.pinLength != 4 || memcmp(given->pinInfo.pin, "0000", 4)) return ERROR_NOT_AUTHENTICATED;
    ReleaseSemaphore(responded, 1, NULL);
    ask_elsewhere(device, BLUETOOTH_AUTHENTICATION_METHOD_NUMERIC_COMPARISON, 42);
    return ERROR_SUCCESS;
  }
  response = *given;
  ReleaseSemaphore(responded, 1, NULL);
  return ERROR_SUCCESS;
}

/* Services. */
static char service_calls[512];

EXPORT DWORD WINAPI BluetoothSetServiceState(HANDLE radio, INPUT BLUETOOTH_DEVICE_INFO *info, INPUT GUID *service, DWORD flags) {
  static ULONG enabled[8];
  struct device *device = find(info->Address.ullLong);
  if (radio == NULL || info->dwSize != sizeof *info) return ERROR_INVALID_PARAMETER;
  if (device == NULL || !device->paired) return ERROR_NOT_FOUND;
  GUID expected = BLUETOOTH_BASE_UUID;
  expected.Data1 = service->Data1;
  if (!IsEqualGUID(&expected, service)) return ERROR_SERVICE_DOES_NOT_EXIST;
  char line[64];
  snprintf(line, sizeof line, "%012llX %04lx %lu\n", device->address, service->Data1, flags);
  strncat(service_calls, line, sizeof service_calls - strlen(service_calls) - 1);
  /* The device without a name has no calls. */
  if (device->asks == CONFIRM && service->Data1 == 0x111E) return ERROR_SERVICE_DOES_NOT_EXIST;
  for (int i = 0; i < 8; i++) {
    if (enabled[i] == service->Data1) return (DWORD)E_INVALIDARG;
    if (enabled[i] == 0) { enabled[i] = service->Data1; break; }
  }
  return ERROR_SUCCESS;
}

/* For the test: the calls of BluetoothSetServiceState, whether the radio is plugged in, and the handles of it. */
EXPORT const char *WINAPI FakeServiceCalls(void) { return service_calls; }
EXPORT void WINAPI FakePlug(int plugged) { present = plugged; }
EXPORT int WINAPI FakeRadioHandles(void) { return open_handles; }
