import { buildHarness } from "./harness/build.ts";
import { serveStrictly } from "./harness/serve.ts";

/** `pnpm gallery [port]`: every scene, in every look and language, until it is stopped. */
const { url } = await serveStrictly(await buildHarness("react"), Number(process.argv[2] ?? 4410));
process.stdout.write(`gallery  ${url}/\n`);
