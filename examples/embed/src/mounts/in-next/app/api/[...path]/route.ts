import { cases } from "../../../cases.ts";

const handle = (request: Request): Promise<Response> => cases().then(({ fetch }) => fetch(request));

export {
	handle as DELETE,
	handle as GET,
	handle as HEAD,
	handle as OPTIONS,
	handle as PATCH,
	handle as POST,
	handle as PUT,
};
