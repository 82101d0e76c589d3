# syntax=docker/dockerfile:1

# Both can be replaced, by a mirror for instance: any JDK 25 with glibc, and any small base with
# glibc and bash.
ARG JDK=docker.io/library/eclipse-temurin:25-jdk
ARG BASE=docker.io/library/debian:stable-slim

FROM ${JDK} AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip -Djacoco.skip package
# A runtime with what Alcove uses and nothing else.
RUN "$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")/bin/jlink" \
      --add-modules java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.crypto.ec,jdk.management,jdk.unsupported \
      --compress zip-6 --strip-java-debug-attributes --no-header-files --no-man-pages \
      --generate-cds-archive \
      --output /opt/java

FROM ${BASE}
COPY --from=build /opt/java /opt/java
COPY --from=build /build/target/alcove.jar /build/src/main/jvm.options /opt/alcove/
# A rehearsal notes what a start loads, so that the real ones take little more than half as long.
RUN ALCOVE_HOME=/tmp/rehearsal /opt/java/bin/java @/opt/alcove/jvm.options \
      -XX:AOTCacheOutput=/opt/alcove/alcove.aot -jar /opt/alcove/alcove.jar demo --rehearse --port 0 \
    && rm -rf /tmp/rehearsal
# What is kept: the keyring and, unless REDIS_URL is set, the embedded Redis.
RUN mkdir -p /var/lib/alcove && chown 10001:10001 /var/lib/alcove && chmod 700 /var/lib/alcove
VOLUME /var/lib/alcove
ENV ALCOVE_HOME=/var/lib/alcove PORT=3000 LANG=C.UTF-8
USER 10001:10001
WORKDIR /var/lib/alcove
EXPOSE 3000
# Secrets come by the environment or, better, by files (SLACK_BOT_TOKEN_FILE), never by the image.
ENTRYPOINT ["/opt/java/bin/java", "@/opt/alcove/jvm.options", "-XX:AOTCache=/opt/alcove/alcove.aot", "-jar", "/opt/alcove/alcove.jar"]
CMD ["serve"]
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["/bin/bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$PORT && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
