# syntax=docker/dockerfile:1

# Any Node from 20 on can install: the project brings its own as the package `node`.
FROM node:24-trixie-slim AS build
WORKDIR /srv/assay
COPY package.json package-lock.json ./
COPY server/database/patches server/database/patches
RUN npm install --omit=dev --no-audit --no-fund
COPY . .
RUN npm run build && rm -rf node_modules/.cache

FROM debian:trixie-slim
# bubblewrap: a wall around the code of candidates. libatomic1, libstdc++6: what Node itself is linked with.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends bubblewrap ca-certificates libatomic1 libstdc++6 \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --no-create-home assay \
 && install --directory --owner=assay /data
COPY --from=build /srv/assay /srv/assay
WORKDIR /srv/assay
USER assay
ENV PATH=/srv/assay/node_modules/.bin:/usr/bin:/bin \
    NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    METRICS_PORT=9464 \
    DATA_DIR=/data \
    ASSAY_DEMO=off
VOLUME /data
EXPOSE 3000 9464
HEALTHCHECK --start-period=60s --interval=15s --timeout=5s \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:9464/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# SIGTERM goes to Node itself, which ends within ten seconds.
ENTRYPOINT ["node", "server/start.ts"]
