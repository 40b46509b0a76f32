export {
	createStudioServer,
	type StudioServer,
	type StudioServerOptions,
} from "./studio-server.ts";
