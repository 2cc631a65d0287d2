; Puts Afterword on Windows for one person, who needs no more rights for it than any program has.
;
; packaging/windows/make-setup calls this, and hands in:
;   TARGET      x86-unicode (runs everywhere; what NSIS itself comes with) or amd64-unicode
;   VERSION     1.2.3, and NUMBERS, the same as 1.2.3.0
;   SIZE        of what is installed, in kilobytes
;   APP_ID      by which Windows knows the app's windows and notifications (gui/windows_name.py)
;   ICON, LICENCE, OUTPUT
;   FILES       the list that puts every file, and UNFILES, the one that takes exactly those away again
;
; AfterwordSetup.exe /S installs without a question, /D=C:\where (last, without quotes) elsewhere.
; It ends with 2 where something failed, 3 where the app goes on running, 4 where Windows is too old.

Target ${TARGET}
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

!define PROGRAM "afterword.exe"
!define SHORTCUT "$SMPROGRAMS\Afterword.lnk"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Afterword"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define APPROVED_KEY "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
!define OLDEST_BUILD 17763 ; Windows 10 1809, the oldest that this Qt runs on
!define FAILED 2
!define GOES_ON 3
!define TOO_OLD 4

Name "Afterword"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Afterword"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetDateSave off ; the same files make the same setup
ManifestDPIAware true
ManifestSupportedOS all
BrandingText "Afterword ${VERSION}"

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=1033 "CompanyName" "The Afterword authors"
VIAddVersionKey /LANG=1033 "FileDescription" "Afterword Setup"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "LegalCopyright" "MIT licence"
VIAddVersionKey /LANG=1033 "ProductName" "Afterword"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"

; ---- what is seen ----

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_LICENSEPAGE_BUTTON "$(NEXT)"
!define MUI_LICENSEPAGE_TEXT_BOTTOM "$(FREE)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(DATA_STAYS)"

!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English" ; the first is for all whose own is not here
!insertmacro MUI_LANGUAGE "German"

LangString ABOUT ${LANG_ENGLISH} "What to do after a job interview"
LangString ABOUT ${LANG_GERMAN} "Was nach einem Vorstellungsgespräch zu tun ist"
LangString NEXT ${LANG_ENGLISH} "&Next >"
LangString NEXT ${LANG_GERMAN} "&Weiter >"
LangString FREE ${LANG_ENGLISH} "Afterword is free. Nothing you write in it leaves this computer."
LangString FREE ${LANG_GERMAN} "Afterword ist frei. Nichts, was Sie darin schreiben, verlässt diesen Computer."
LangString DATA_STAYS ${LANG_ENGLISH} "Afterword will be removed. What you wrote in it stays on this computer, with its backups, in $LOCALAPPDATA\afterword. Delete that folder if you want it gone."
LangString DATA_STAYS ${LANG_GERMAN} "Afterword wird entfernt. Was Sie darin geschrieben haben, bleibt mit seinen Sicherungen auf diesem Computer, in $LOCALAPPDATA\afterword. Löschen Sie diesen Ordner, wenn es verschwinden soll."
LangString RUNS ${LANG_ENGLISH} "Afterword is running. Press OK to close it; what you typed is kept."
LangString RUNS ${LANG_GERMAN} "Afterword läuft. Mit OK wird es geschlossen; was Sie getippt haben, bleibt erhalten."
LangString GOES_ON_RUNNING ${LANG_ENGLISH} "Afterword is still running. Quit it from the menu of its icon near the clock, then try again."
LangString GOES_ON_RUNNING ${LANG_GERMAN} "Afterword läuft noch. Beenden Sie es im Menü seines Symbols neben der Uhr und versuchen Sie es dann noch einmal."
LangString WINDOWS_TOO_OLD ${LANG_ENGLISH} "Afterword needs a 64-bit Windows 10, version 1809 or newer. Nothing was installed."
LangString WINDOWS_TOO_OLD ${LANG_GERMAN} "Afterword braucht ein 64-Bit-Windows 10 ab Version 1809. Es wurde nichts installiert."
LangString NOT_WRITTEN ${LANG_ENGLISH} "Some files could not be written to $INSTDIR. Make room there, or choose another folder, and start this setup again."
LangString NOT_WRITTEN ${LANG_GERMAN} "Einige Dateien konnten nicht nach $INSTDIR geschrieben werden. Schaffen Sie dort Platz oder wählen Sie einen anderen Ordner, und starten Sie diese Einrichtung noch einmal."

; ---- a running app is asked to go, and keeps everything first ----

Var WasRunning

!macro CloseTheApp un
Function ${un}CloseTheApp
  StrCpy $WasRunning 0
  look:
  ${IfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
    Return
  ${EndIf}
  ClearErrors
  FileOpen $0 "$INSTDIR\${PROGRAM}" a ; which Windows refuses while the program runs
  ${IfNot} ${Errors}
    FileClose $0
    Return
  ${EndIf}
  ${If} $WasRunning = 0
    StrCpy $WasRunning 1
    MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$(RUNS)" /SD IDOK IDOK close
      SetErrorLevel ${GOES_ON}
      Abort
    close:
    ExecWait '"$INSTDIR\${PROGRAM}" quit'
  ${EndIf}
  StrCpy $1 0
  ${DoWhile} $1 < 20 ; the process ends a moment after it has let go of its data
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${IfNot} ${Errors}
      FileClose $0
      Return
    ${EndIf}
    Sleep 250
    IntOp $1 $1 + 1
  ${Loop}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(GOES_ON_RUNNING)" /SD IDCANCEL IDRETRY look
  SetErrorLevel ${GOES_ON}
  Abort
FunctionEnd
!macroend
!insertmacro CloseTheApp ""
!insertmacro CloseTheApp "un."

; ---- install ----

Function .onInit
  SetShellVarContext current
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    MessageBox MB_OK|MB_ICONSTOP "$(WINDOWS_TOO_OLD)" /SD IDOK
    SetErrorLevel ${TOO_OLD}
    Quit
  ${EndIf}
FunctionEnd

; A shortcut names the app as the app names itself, or Windows shows no notification of it.
Function NameTheShortcut
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P= 0
    Return
  ${EndIf}
  ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
  ${If} $1 P<> 0
    ${IPersistFile::Load} $1 '("${SHORTCUT}",${STGM_READWRITE})'
    ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
    ${If} $2 P<> 0
      System::Call '*(&w64 "${APP_ID}")p.r5'
      System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
      System::Call '*(&i2 ${VT_LPWSTR},&i6 0,p r5,p 0)p.r4'
      ${IPropertyStore::SetValue} $2 '(r3,r4).r6'
      ${IPropertyStore::Commit} $2 ""
      DetailPrint "AppUserModelID ${APP_ID}: $6"
      System::Free $3
      System::Free $4
      System::Free $5
      ${IUnknown::Release} $2 ""
      ${IPersistFile::Save} $1 '("${SHORTCUT}",1)'
    ${EndIf}
    ${IUnknown::Release} $1 ""
  ${EndIf}
  ${IUnknown::Release} $0 ""
FunctionEnd

Section
  Call CloseTheApp
  ${If} ${FileExists} "$INSTDIR\uninstall.exe" ; an older one takes its own files away, and nothing else
    ExecWait '"$INSTDIR\uninstall.exe" /S /UPGRADE _?=$INSTDIR'
  ${EndIf}

  ClearErrors
  SetOverwrite try
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(NOT_WRITTEN)" /SD IDOK
    SetErrorLevel ${FAILED}
    Abort
  ${EndIf}

  CreateShortCut "${SHORTCUT}" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0 SW_SHOWNORMAL "" "$(ABOUT)"
  Call NameTheShortcut

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Afterword"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "The Afterword authors"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1

  ${If} ${Silent}
  ${AndIf} $WasRunning = 1
    Exec '"$INSTDIR\${PROGRAM}" --hidden' ; whoever had it in the tray has it there again
  ${EndIf}
SectionEnd

; ---- uninstall ----

Function un.onInit
  SetShellVarContext current
FunctionEnd

; Take away the start at login where it starts the program in this folder, and no other.
Function un.LeaveTheLogin
  ReadRegStr $0 HKCU "${RUN_KEY}" "Afterword"
  StrCpy $1 $0 1
  ${If} $1 == '"'
    StrCpy $0 $0 "" 1
  ${EndIf}
  StrLen $1 "$INSTDIR\${PROGRAM}"
  StrCpy $0 $0 $1
  ${If} $0 == "$INSTDIR\${PROGRAM}"
    DeleteRegValue HKCU "${RUN_KEY}" "Afterword"
    DeleteRegValue HKCU "${APPROVED_KEY}" "Afterword"
  ${EndIf}
FunctionEnd

Section Uninstall
  Call un.CloseTheApp
  !include "${UNFILES}"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/UPGRADE" $1
  ${If} ${Errors} ; it goes for good, and no newer one comes
    Delete "${SHORTCUT}"
    Call un.LeaveTheLogin
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR" ; which stays where something of the user's is in it
  ${EndIf}
SectionEnd
