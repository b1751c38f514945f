import { serveGallery } from "./vite-servers.ts";

const { url, close } = await serveGallery();
process.stdout.write(
  `The gallery is at ${url} (#theme=dark&locale=pseudo&density=compact&dir=rtl; #state=palette alone). Ctrl+C ends it.\n`,
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close().then(() => process.exit(0)));
