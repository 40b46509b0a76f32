/** `pnpm start [dir]`: builds the pages, then serves everything for a folder of procedures, `procedures` unless said. */
await import("./build-web.ts");

const { main } = await import("../packages/cli/src/main.ts");
const [dir = "procedures", ...more] = process.argv.slice(2);
process.exitCode = await main(["dev", dir, ...more]);
