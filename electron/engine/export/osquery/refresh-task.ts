/**
 * A task for Task Scheduler: as each user who signs in, with the user's own rights, at sign-in and then every four hours. Its arguments are
 * read by the command prompt, which fills in the variables of that user.
 */
export const refreshTask = `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Writes what Mezzanine knows about this user's Power Query connectors for osquery.</Description>
    <URI>\\Mezzanine\\osquery</URI>
  </RegistrationInfo>
  <Triggers>
    <LogonTrigger>
      <Repetition>
        <Interval>PT4H</Interval>
        <StopAtDurationEnd>false</StopAtDurationEnd>
      </Repetition>
      <Enabled>true</Enabled>
      <Delay>PT5M</Delay>
    </LogonTrigger>
  </Triggers>
  <Principals>
    <Principal id="Users">
      <GroupId>S-1-5-32-545</GroupId>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT1H</ExecutionTimeLimit>
    <Priority>7</Priority>
  </Settings>
  <Actions Context="Users">
    <Exec>
      <Command>%SystemRoot%\\System32\\cmd.exe</Command>
      <Arguments>/d /c ""%ProgramFiles%\\Mezzanine CLI\\mezzanine.cmd" snapshot --database "%LOCALAPPDATA%\\Mezzanine\\osquery.db""</Arguments>
    </Exec>
  </Actions>
</Task>
`.replaceAll("\n", "\r\n");
