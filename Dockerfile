# The emulator as a container image.
#
#   docker build -t bastionhost-emulator .
#   docker run --rm --read-only -p 127.0.0.1:8080:8080 bastionhost-emulator
#
# Data is in memory. To keep it: -e BASTIONHOST_STORAGE_MODE=file -v bastionhost-data:/data
# For most calls a second instead of the quickest start: -e EMULATOR_PROFILE=service
# The heap takes a quarter of the container's memory, 1 GB at most. For more, or less: -e JAVA_TOOL_OPTIONS=-Xmx2g
#
# For both architectures: docker buildx build --platform linux/amd64,linux/arm64 .
# Which libraries are in it, in the form of CycloneDX:
#   docker run --rm --entrypoint cat bastionhost-emulator /application/META-INF/sbom/application.cdx.json
#
# The base images need bash, useradd and Java 25. With JAR_FILE, a jar under target/ that is already built is taken:
#   docker build --build-arg JAR_FILE=target/bastionhost-emulator-0.1.0.jar .

ARG JDK_IMAGE=eclipse-temurin:25-jdk
ARG JRE_IMAGE=eclipse-temurin:25-jre

FROM ${JDK_IMAGE} AS jar
ARG JAR_FILE=
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/maven \
    if [ -z "$JAR_FILE" ]; then \
        rm -rf target \
        && MAVEN_USER_HOME=/maven ./mvnw -B -ntp -Dmaven.repo.local=/maven/repository -Dmaven.test.skip=true package \
        && rm -f target/*-junit.jar \
        && mv target/bastionhost-emulator-*.jar /emulator.jar; \
    else \
        cp "$JAR_FILE" /emulator.jar; \
    fi
# The tools need a directory that does not exist yet.
RUN java -Djarmode=tools -jar /emulator.jar extract --layers --destination /layers \
    && cd /layers/application && jar --extract --file /emulator.jar META-INF/sbom/application.cdx.json

FROM ${JRE_IMAGE}
LABEL org.opencontainers.image.title="bastionhost-emulator" \
      org.opencontainers.image.description="The Alibaba Cloud Bastionhost OpenAPI on your own machine." \
      org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --gid 1001 emulator \
    && useradd --uid 1001 --gid 1001 --no-create-home --home-dir /data --shell /usr/sbin/nologin emulator \
    && install --directory --owner=1001 --group=1001 /application /data
WORKDIR /application
# From what changes least to what changes most.
COPY --from=jar --chown=1001:1001 /layers/dependencies/ ./
COPY --from=jar --chown=1001:1001 /layers/spring-boot-loader/ ./
COPY --from=jar --chown=1001:1001 /layers/snapshot-dependencies/ ./
COPY --from=jar --chown=1001:1001 /layers/application/ ./
USER 1001:1001
# The container is the boundary, so the service listens on all of its addresses.
ENV SERVER_ADDRESS=0.0.0.0 \
    BASTIONHOST_STORAGE_DIRECTORY=/data
COPY --chown=1001:1001 src/main/docker/ ./
# In the image itself, as the cache fits only the same files at the same paths, and the same architecture.
RUN ./train /application
EXPOSE 8080
ENTRYPOINT ["/application/emulator"]
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>\"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}\" && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
