@echo off
rem The command earshot of an installed copy. docs/command-line.md explains how to add its folder to the PATH.
setlocal EnableExtensions DisableDelayedExpansion
rem A subroutine finds the folder even if the command was typed in quotation marks.
call :find_folder
rem Terminals in Electron programs can pass this variable on, and it would hide all output.
set "ELECTRON_NO_ATTACH_CONSOLE="
rem Electron writes UTF-8, which the console shows correctly only with this code page. The previous one returns at the end.
set "earshot_page="
for /f "tokens=2 delims=:." %%p in ('chcp 2^>nul') do set "earshot_page=%%p"
chcp 65001 >nul 2>nul
rem Inside a batch file the shell waits for a program with windows.
"%earshot_folder%..\..\Earshot.exe" --command-line -- %*
set "earshot_code=%ERRORLEVEL%"
if defined earshot_page chcp %earshot_page% >nul 2>nul
endlocal & exit /b %earshot_code%

:find_folder
set "earshot_folder=%~dp0"
exit /b 0
