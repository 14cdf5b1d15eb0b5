// Takes the place of Earshot.exe for the launcher: a program without a console of its own that writes its start into standard output.
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>

static void print(const wchar_t *text) {
  char bytes[4096];
  DWORD written;
  int length = WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes - 1, NULL, NULL);
  // The final zero becomes the end of the line.
  bytes[length - 1] = '\n';
  WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), bytes, length, &written, NULL);
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE previous, PWSTR line, int show) {
  int count, code = 0;
  wchar_t **arguments = CommandLineToArgvW(GetCommandLineW(), &count);
  // A shell that does not wait would read its output and its exit code too early.
  Sleep(200);
  for (int at = 1; at < count; at++) print(arguments[at]);
  print(GetEnvironmentVariableW(L"ELECTRON_NO_ATTACH_CONSOLE", NULL, 0) == 0 ? L"(attaches)" : L"(does not attach)");
  swscanf(arguments[count - 1], L"exit %d", &code);
  return code;
}
