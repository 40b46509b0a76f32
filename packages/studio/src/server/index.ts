export type { ForgeOptions } from "./forge/forge.ts";
export { forgeIn } from "./forge/forge-in.ts";
export {
	createStudioServer,
	type StudioServer,
	type StudioServerOptions,
} from "./studio-server.ts";
