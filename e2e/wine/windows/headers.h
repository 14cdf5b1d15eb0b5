/* Windows' headers for the libraries of this folder and for the check of main/system/windows/helper-process/layout.ts. */
#define COBJMACROS
#define _WIN32_WINNT 0x0A00
#include <initguid.h>
#include <windows.h>
#include <stddef.h>
#if __MINGW64_VERSION_MAJOR < 12
/* The headers of Debian 12 declare these functions without const and with another result, so the names are moved aside. */
#define BluetoothAuthenticateDeviceEx HeaderAuthenticate
#define BluetoothRegisterForAuthenticationEx HeaderRegister
#define BluetoothSendAuthenticationResponseEx HeaderSend
#define INPUT
#define REQUIREMENTS BLUETOOTH_AUTHENTICATION_REQUIREMENTS
#else
#define INPUT const
#define REQUIREMENTS AUTHENTICATION_REQUIREMENTS
#endif
#include <bluetoothapis.h>
#undef BluetoothAuthenticateDeviceEx
#undef BluetoothRegisterForAuthenticationEx
#undef BluetoothSendAuthenticationResponseEx
#include <bthdef.h>
#include <cfgmgr32.h>
#include <devpropdef.h>
#include <mmdeviceapi.h>
#include <devicetopology.h>
#include <propsys.h>
#include <ks.h>

#define EXPORT __declspec(dllexport)
