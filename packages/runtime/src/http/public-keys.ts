import { notFound } from "./problem.ts";
import { jsonText } from "./responses.ts";
import type { Call } from "./route.ts";

/** Long enough to be asked seldom, and short enough for a key that is taken out because it was lost. */
const KEPT_SECONDS = 3_600;

/** @throws HttpProblem 404 where results are letters only */
export async function publicKeys({ service: { engine } }: Call): Promise<Response> {
	if (engine.issuer === undefined) throw notFound();
	return jsonText(JSON.stringify(engine.issuer.keys()), 200, {
		// RFC 7517, section 8.5.2.
		"Content-Type": "application/jwk-set+json",
		"Cache-Control": `public, max-age=${KEPT_SECONDS}`,
		// Pages of others may check results too; there is nothing here that is anybody's own.
		"Access-Control-Allow-Origin": "*",
	});
}
