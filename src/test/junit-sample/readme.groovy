// The Java of the README becomes classes of this project, as it stands there.
def readme = new File(basedir, '../../README.md')
def blocks = readme.getText('UTF-8') =~ /(?s)```java\n(.*?)```/
def written = blocks.collect { block ->
    def source = block[1]
    def name = (source =~ /\bclass (\w+)/)[0][1]
    def file = new File(basedir, "src/test/java/readme/${name}.java")
    file.parentFile.mkdirs()
    file.setText("package readme;\n\n" + source, 'UTF-8')
    name
}
assert written.size() >= 2 : written
return true
