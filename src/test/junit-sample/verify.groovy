// The tests of the README ran, and the emulators of the run are gone: each deletes its directory last of all.
def reports = new File(basedir, 'target/surefire-reports')
assert new File(reports, 'TEST-readme.DeploymentTests.xml').text.contains('<testcase ')
def log = new File(new File(basedir, 'target/emulator.log.path').text)
for (int i = 0; i < 100 && log.parentFile.exists(); i++) {
    sleep(100)
}
assert !log.parentFile.exists() : "the emulator that logs to ${log} is still there"
return true
