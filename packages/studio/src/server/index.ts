export { type ForgeKind, type ForgeSettings, forgeSettingsIn } from "./forge/settings.ts";
export type { Review } from "./proposing/propose.ts";
export {
	createStudioServer,
	type StudioServer,
	type StudioServerOptions,
} from "./studio-server.ts";
