/* The part of the Windows Runtime that noble's binding for Windows scans with: an adapter, its radio, and the advertisements that a
 * test puts into the air. Wine finds a class by its name in the registry. Slots 0 to 5 of every interface are those of IUnknown and
 * IInspectable. The others come from Windows' metadata; Windows.Devices.*, Windows.Storage.Streams, Windows.Foundation. */
#define _WIN32_WINNT 0x0A00
#include <initguid.h>
#include <windows.h>
#include <hstring.h>
#include <winstring.h>
#include <stddef.h>
#include <string.h>

#define EXPORT __declspec(dllexport)
#define SLOTS 36
#define OUT_OF_BOUNDS ((HRESULT)0x8000000B)
#define OWN_ADDRESS 0x5CF370000001ull

typedef void *methods[SLOTS];
/* Object with a main interface and, for some, a second one. Nothing is freed, because a test lives for seconds. */
typedef struct object {
  void **main, **second;
  volatile LONG references;
  struct object *result;
  const BYTE *bytes;
  UINT32 size, read;
  UINT64 address;
  INT16 rssi;
  BYTE type;
  int status;
  void *handlers[SLOTS];
} object;
#define FROM_SECOND(pointer) ((object *)((BYTE *)(pointer) - offsetof(object, second)))

/* Interfaces. */
static methods adapter_methods, more_adapter_methods, adapter_statics, radio_methods, devices_methods, devices_statics, watcher_methods,
  received_methods, stopped_methods, advertisement_methods, list_methods, section_methods, buffer_methods, reader_methods, closable_methods,
  reader_statics, operation_methods, async_methods, factory_methods, filter_methods, types_statics;
#define MAIN(list) { list, 0 }
#define SECOND(list) { list, 1 }
static const struct { void **list; int second; } interfaces[] = {
  MAIN(adapter_methods), SECOND(more_adapter_methods), SECOND(adapter_statics), MAIN(radio_methods), MAIN(devices_methods),
  SECOND(devices_statics), MAIN(watcher_methods), MAIN(received_methods), MAIN(stopped_methods), MAIN(advertisement_methods),
  MAIN(list_methods), MAIN(section_methods), MAIN(buffer_methods), MAIN(reader_methods), SECOND(closable_methods), SECOND(reader_statics),
  MAIN(operation_methods), SECOND(async_methods), MAIN(factory_methods), MAIN(filter_methods), SECOND(types_statics) };

DEFINE_GUID(ID_UNKNOWN, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46);
DEFINE_GUID(ID_MARSHAL, 3, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46);
DEFINE_GUID(ID_FACTORY, 0x35, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46);
DEFINE_GUID(ID_ASYNC, 0x36, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46);
DEFINE_GUID(ID_AGILE, 0x94EA2B94, 0xE9CC, 0x49E0, 0xC0, 0xFF, 0xEE, 0x64, 0xCA, 0x8F, 0x5B, 0x90);
DEFINE_GUID(ID_INSPECTABLE, 0xAF86E2E0, 0xB12D, 0x4C6A, 0x9C, 0x5A, 0xD7, 0xAA, 0x65, 0x10, 0x1E, 0x90);
DEFINE_GUID(ID_CLOSABLE, 0x30D5A829, 0x7FA4, 0x4026, 0x83, 0xBB, 0xD7, 0x5B, 0xAE, 0x4E, 0xA9, 0x9E);
DEFINE_GUID(ID_ADAPTER, 0x7974F04C, 0x5F7A, 0x4A34, 0x92, 0x25, 0xA8, 0x55, 0xF8, 0x4B, 0x1A, 0x8B);

static BOOL is(const GUID *id, const GUID *other) { return IsEqualGUID(id, other); }

/* Whether an id means the second interface: a known one for operations and readers, any but the first one's for the others. */
static BOOL means_second(const object *self, const GUID *id) {
  if (self->second == NULL || is(id, &ID_UNKNOWN) || is(id, &ID_INSPECTABLE) || is(id, &ID_AGILE)) return FALSE;
  if (self->main == operation_methods) return is(id, &ID_ASYNC);
  if (self->main == reader_methods) return is(id, &ID_CLOSABLE);
  return !is(id, self->main == adapter_methods ? &ID_ADAPTER : &ID_FACTORY);
}

static HRESULT WINAPI query(object *self, const GUID *id, void **out) {
  *out = NULL;
  if (is(id, &ID_MARSHAL)) return E_NOINTERFACE;
  InterlockedIncrement(&self->references);
  *out = means_second(self, id) ? (void *)&self->second : (void *)&self->main;
  return S_OK;
}
static ULONG WINAPI add(object *self) { return InterlockedIncrement(&self->references); }
static ULONG WINAPI release(object *self) { return InterlockedDecrement(&self->references); }
static HRESULT WINAPI query_second(void *self, const GUID *id, void **out) { return query(FROM_SECOND(self), id, out); }
static ULONG WINAPI add_second(void *self) { return add(FROM_SECOND(self)); }
static ULONG WINAPI release_second(void *self) { return release(FROM_SECOND(self)); }
static HRESULT WINAPI nothing(void *self) { return S_OK; }

static object *create(void **main, void **second) {
  object *self = calloc(1, sizeof *self);
  self->main = main;
  self->second = second;
  self->references = 1;
  return self;
}

/* Handlers: kept by the slot that takes them, and invoked on other threads. Events come one after the other, as on Windows. */
typedef HRESULT (WINAPI *invoke)(void *handler, void *sender, void *args);
static void *retained(void *handler) { ((ULONG (WINAPI *)(void *))(*(void ***)handler)[1])(handler); return handler; }
struct call { void *handler, *sender, *args; int delay; HANDLE previous; };
static HANDLE last_event;
static DWORD WINAPI call_handler(void *argument) {
  struct call *call = argument;
  if (call->previous != NULL) WaitForSingleObject(call->previous, INFINITE);
  Sleep(call->delay);
  ((invoke)(*(void ***)call->handler)[3])(call->handler, call->sender, call->args);
  free(call);
  return 0;
}
static void invoke_elsewhere(void *handler, void *sender, void *args, int delay, BOOL in_order) {
  if (handler == NULL) return;
  struct call *call = malloc(sizeof *call);
  *call = (struct call){ handler, sender, args, delay, NULL };
  HANDLE thread = CreateThread(NULL, 0, call_handler, call, CREATE_SUSPENDED, NULL);
  if (in_order) call->previous = InterlockedExchangePointer(&last_event, thread);
  ResumeThread(thread);
}

/* Completes an operation, which waits for nothing. */
static void complete(void *handler, void *sender, void *args) { invoke_elsewhere(handler, sender, args, 2, FALSE); }
/* Reports an event, behind the ones before it. */
static void notify(void *handler, void *sender, void *args, int delay) { invoke_elsewhere(handler, sender, args, delay, TRUE); }

/* What the test has set: the radio's state (Windows.Devices.Radios.RadioState), and whether there is an adapter and every class. */
enum { RADIO_ON = 1, RADIO_OFF = 2 };
static int radio_state = RADIO_ON;
static BOOL has_adapter = TRUE, has_types = TRUE;
static object *adapter, *radio, *watcher;

/* Asynchronous operations end at once. */
static object *operation(object *result) { object *self = create(operation_methods, async_methods); self->result = result; return self; }
static HRESULT WINAPI put_completed(object *self, void *handler) { complete(retained(handler), self, (void *)1); return S_OK; }
static HRESULT WINAPI get_results(object *self, void **out) { *out = self->result; if (self->result) add(self->result); return S_OK; }
static HRESULT WINAPI get_async_status(void *self, int *out) { *out = 1; return S_OK; }

/* Adapter and radio. */
static HRESULT WINAPI get_default(void *self, void **out) { *out = operation(has_adapter ? adapter : NULL); return S_OK; }
static HRESULT WINAPI get_selector(void *self, HSTRING *out) { return WindowsCreateString(L"bluetooth", 9, out); }
static HRESULT WINAPI get_own_address(object *self, UINT64 *out) { *out = OWN_ADDRESS; return S_OK; }
static HRESULT WINAPI get_yes(void *self, BYTE *out) { *out = 1; return S_OK; }
static HRESULT WINAPI get_radio(object *self, void **out) { *out = operation(radio); return S_OK; }
static HRESULT WINAPI get_state(object *self, int *out) { *out = radio_state; return S_OK; }
static HRESULT WINAPI add_state_changed(object *self, void *handler, INT64 *token) { *token = 7; self->handlers[7] = retained(handler); return S_OK; }

/* Watcher of adapters. */
static HRESULT WINAPI create_devices(void *self, HSTRING filter, void **out) { *out = create(devices_methods, NULL); return S_OK; }
static HRESULT WINAPI add_device_handler(object *self, void *handler, INT64 *token) { *token = 1; return S_OK; }
static HRESULT WINAPI add_enumerated(object *self, void *handler, INT64 *token) { *token = 12; self->handlers[12] = retained(handler); return S_OK; }
static HRESULT WINAPI start_devices(object *self) { notify(self->handlers[12], self, NULL, 5); return S_OK; }

/* Watcher of advertisements. Its status: created, started, stopping, stopped, aborted. */
enum { CREATED, STARTED, STOPPING, STOPPED, ABORTED };
static HRESULT WINAPI get_status(object *self, int *out) { *out = self->status; return S_OK; }
static HRESULT WINAPI add_received(object *self, void *handler, INT64 *token) { watcher = self; *token = 19; self->handlers[19] = retained(handler); return S_OK; }
static HRESULT WINAPI add_stopped(object *self, void *handler, INT64 *token) { *token = 21; self->handlers[21] = retained(handler); return S_OK; }
static HRESULT WINAPI start(object *self) { self->status = radio_state == RADIO_ON ? STARTED : ABORTED; return S_OK; }
static void end(object *self, int status) {
  if (self == NULL || self->status != STARTED) return;
  self->status = status;
  notify(self->handlers[21], self, create(stopped_methods, NULL), 2);
}
static HRESULT WINAPI stop(object *self) { end(self, STOPPED); return S_OK; }

/* One advertisement: sections of a length, a type and bytes, as they are in the air. */
static HRESULT WINAPI get_rssi(object *self, INT16 *out) { *out = self->rssi; return S_OK; }
static HRESULT WINAPI get_address(object *self, UINT64 *out) { *out = self->address; return S_OK; }
static HRESULT WINAPI get_kind(object *self, int *out) { *out = self->type; return S_OK; }
static HRESULT WINAPI get_advertisement(object *self, void **out) {
  object *found = create(advertisement_methods, NULL);
  found->bytes = self->bytes;
  found->size = self->size;
  *out = found;
  return S_OK;
}
static HRESULT WINAPI get_list(object *self, void **out) {
  object *found = create(list_methods, NULL);
  found->bytes = self->bytes;
  found->size = self->size;
  *out = found;
  return S_OK;
}
static HRESULT WINAPI get_empty_list(object *self, void **out) { *out = create(list_methods, NULL); return S_OK; }
static const BYTE *section_at(const object *self, UINT32 index) {
  for (UINT32 at = 0; at < self->size && self->bytes[at] > 0; at += self->bytes[at] + 1) if (index-- == 0) return self->bytes + at;
  return NULL;
}
static HRESULT WINAPI get_at(object *self, UINT32 index, void **out) {
  const BYTE *section = section_at(self, index);
  if (section == NULL) return OUT_OF_BOUNDS;
  object *found = create(section_methods, NULL);
  found->type = section[1];
  found->bytes = section + 2;
  found->size = section[0] - 1;
  *out = found;
  return S_OK;
}
static HRESULT WINAPI get_count(object *self, UINT32 *out) { for (*out = 0; section_at(self, *out) != NULL; ++*out); return S_OK; }
static HRESULT WINAPI get_type(object *self, BYTE *out) { *out = self->type; return S_OK; }
static HRESULT WINAPI get_data(object *self, void **out) {
  object *found = create(buffer_methods, NULL);
  found->bytes = self->bytes;
  found->size = self->size;
  *out = found;
  return S_OK;
}
static HRESULT WINAPI get_length(object *self, UINT32 *out) { *out = self->size; return S_OK; }
static HRESULT WINAPI from_buffer(void *self, object *buffer, void **out) {
  object *found = create(reader_methods, closable_methods);
  found->bytes = buffer->bytes;
  found->size = buffer->size;
  *out = found;
  return S_OK;
}
static HRESULT WINAPI read_bytes(object *self, UINT32 size, BYTE *out) {
  if (self->read + size > self->size) return OUT_OF_BOUNDS;
  memcpy(out, self->bytes + self->read, size);
  self->read += size;
  return S_OK;
}
static HRESULT WINAPI read_byte(object *self, BYTE *out) { return read_bytes(self, 1, out); }
static HRESULT WINAPI read_two(object *self, BYTE *out) { return read_bytes(self, 2, out); }
static HRESULT WINAPI read_four(object *self, BYTE *out) { return read_bytes(self, 4, out); }
static HRESULT WINAPI read_eight(object *self, BYTE *out) { return read_bytes(self, 8, out); }

/* BluetoothLEAdvertisementDataTypes: one property for each type, in the order of the metadata. */
static const BYTE types[] = { 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x12, 0x14, 0x1F, 0x15, 0x16, 0x20, 0x21, 0x17, 0x18, 0x19, 0x1A, 0xFF };
#define TYPE(index) static HRESULT WINAPI type##index(void *self, BYTE *out) { *out = types[index]; return S_OK; }
TYPE(0) TYPE(1) TYPE(2) TYPE(3) TYPE(4) TYPE(5) TYPE(6) TYPE(7) TYPE(8) TYPE(9) TYPE(10) TYPE(11) TYPE(12) TYPE(13) TYPE(14) TYPE(15)
TYPE(16) TYPE(17) TYPE(18) TYPE(19) TYPE(20) TYPE(21)
static void *const type_getters[] = { type0, type1, type2, type3, type4, type5, type6, type7, type8, type9, type10, type11, type12, type13, type14,
  type15, type16, type17, type18, type19, type20, type21 };

/* Classes by their names: what their statics are, and what an instance is. */
static HRESULT WINAPI activate(object *self, void **out) { *out = create(self->result == NULL ? filter_methods : self->result->main, NULL); return S_OK; }
static const struct { const WCHAR *name; void **statics, **instance; } classes[] = {
  { L"Windows.Devices.Bluetooth.Advertisement.BluetoothLEAdvertisementDataTypes", types_statics, NULL },
  { L"Windows.Devices.Bluetooth.Advertisement.BluetoothLEAdvertisementWatcher", NULL, watcher_methods },
  { L"Windows.Devices.Bluetooth.Advertisement.BluetoothLEAdvertisementFilter", NULL, filter_methods },
  { L"Windows.Devices.Bluetooth.Advertisement.BluetoothLEAdvertisement", NULL, advertisement_methods },
  { L"Windows.Devices.Bluetooth.BluetoothAdapter", adapter_statics, NULL },
  { L"Windows.Devices.Enumeration.DeviceInformation", devices_statics, NULL },
  { L"Windows.Storage.Streams.DataReader", reader_statics, NULL } };
#define CLASSES (sizeof classes / sizeof *classes)

static BOOL is_option(const char *name) {
  char value[8];
  return GetEnvironmentVariableA(name, value, sizeof value) > 0;
}

static void fill(void **list, int slot, void *method) { list[slot] = method; }
static void prepare(void) {
  if (radio != NULL) return;
  if (is_option("FAKE_RADIO_OFF")) radio_state = RADIO_OFF;
  if (is_option("FAKE_NO_ADAPTER")) has_adapter = FALSE;
  if (is_option("FAKE_NO_TYPES")) has_types = FALSE;
  for (size_t i = 0; i < sizeof interfaces / sizeof *interfaces; i++) {
    void **list = interfaces[i].list;
    for (int slot = 0; slot < SLOTS; slot++) list[slot] = nothing;
    list[0] = interfaces[i].second ? (void *)query_second : (void *)query;
    list[1] = interfaces[i].second ? (void *)add_second : (void *)add;
    list[2] = interfaces[i].second ? (void *)release_second : (void *)release;
  }
  for (size_t i = 0; i < sizeof types; i++) fill(types_statics, 6 + (int)i, type_getters[i]);
  fill(operation_methods, 6, put_completed), fill(operation_methods, 8, get_results), fill(async_methods, 7, get_async_status);
  fill(adapter_statics, 6, get_selector), fill(adapter_statics, 8, get_default);
  fill(adapter_methods, 7, get_own_address), fill(adapter_methods, 13, get_radio);
  for (int slot = 8; slot < 13; slot++) fill(adapter_methods, slot, get_yes);
  for (int slot = 6; slot < SLOTS; slot++) fill(more_adapter_methods, slot, get_yes);
  fill(radio_methods, 7, add_state_changed), fill(radio_methods, 9, get_state);
  fill(devices_statics, 14, create_devices);
  for (int slot = 6; slot < 16; slot += 2) fill(devices_methods, slot, slot == 12 ? (void *)add_enumerated : (void *)add_device_handler);
  fill(devices_methods, 17, start_devices);
  fill(watcher_methods, 10, get_status), fill(watcher_methods, 17, start), fill(watcher_methods, 18, stop);
  fill(watcher_methods, 19, add_received), fill(watcher_methods, 21, add_stopped);
  fill(received_methods, 6, get_rssi), fill(received_methods, 7, get_address), fill(received_methods, 8, get_kind);
  fill(received_methods, 10, get_advertisement);
  fill(advertisement_methods, 10, get_empty_list), fill(advertisement_methods, 12, get_list);
  fill(list_methods, 6, get_at), fill(list_methods, 7, get_count);
  fill(section_methods, 6, get_type), fill(section_methods, 8, get_data), fill(buffer_methods, 7, get_length);
  fill(reader_statics, 6, from_buffer), fill(reader_methods, 13, read_byte), fill(reader_methods, 14, read_bytes);
  fill(reader_methods, 21, read_two), fill(reader_methods, 22, read_four), fill(reader_methods, 23, read_eight);
  fill(factory_methods, 6, activate);
  radio = create(radio_methods, NULL);
  adapter = create(adapter_methods, more_adapter_methods);
}

EXPORT HRESULT WINAPI DllGetActivationFactory(HSTRING name, void **out) {
  prepare();
  for (size_t i = has_types ? 0 : 1; i < CLASSES; i++) {
    if (lstrcmpW(WindowsGetStringRawBuffer(name, NULL), classes[i].name)) continue;
    object *factory = create(factory_methods, classes[i].statics);
    if (classes[i].instance != NULL) factory->result = create(classes[i].instance, NULL);
    *out = factory;
    return S_OK;
  }
  return CLASS_E_CLASSNOTAVAILABLE;
}

/* For the test: registers the classes, sends one advertisement, and turns the radio on and off. */
EXPORT int WINAPI FakeRegister(const WCHAR *library) {
  for (size_t i = 0; i < CLASSES; i++) {
    WCHAR key[300];
    wsprintfW(key, L"Software\\Microsoft\\WindowsRuntime\\ActivatableClassId\\%s", classes[i].name);
    if (RegSetKeyValueW(HKEY_LOCAL_MACHINE, key, L"DllPath", REG_SZ, library, (lstrlenW(library) + 1) * sizeof *library)) return 0;
  }
  return 1;
}

EXPORT int WINAPI FakeAdvertise(UINT64 address, int rssi, int type, const BYTE *bytes, int size) {
  if (watcher == NULL || watcher->status != STARTED) return 0;
  object *args = create(received_methods, NULL);
  args->address = address;
  args->rssi = (INT16)rssi;
  args->type = (BYTE)type;
  args->bytes = memcpy(malloc(size + 1), bytes, size);
  args->size = size;
  notify(watcher->handlers[19], watcher, args, 0);
  return 1;
}

EXPORT void WINAPI FakeRadio(int on) {
  radio_state = on ? RADIO_ON : RADIO_OFF;
  if (!on) end(watcher, ABORTED);
  notify(radio->handlers[7], radio, radio, 5);
}
