export { compressed } from "./compressed.ts";
export { type NodeListener, nodeListener } from "./node-listener.ts";
export {
	type NodeLimits,
	type NodeServerOptions,
	nodeServer,
	USUAL_NODE_LIMITS,
} from "./node-server.ts";
