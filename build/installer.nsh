; For electron-builder's NSIS installer. A silent installation leaves the PATH as it is.

!macro changeUserPath action
  nsExec::Exec '"$SYSDIR\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "$INSTDIR\resources\cli\user-path.ps1" ${action}'
  Pop $0
!macroend

!macro customInstall
  ${ifNot} ${isUpdated}
    MessageBox MB_YESNO|MB_ICONQUESTION "Add the command mezzanine to your PATH, so that you can use it in a terminal?" /SD IDNO IDNO pathUnchanged
    !insertmacro changeUserPath add
    pathUnchanged:
  ${endIf}
!macroend

!macro customUnInstall
  ${ifNot} ${isUpdated}
    !insertmacro changeUserPath remove
  ${endIf}
!macroend
