import { cpSync } from "node:fs";
import { buildPackage, declareTypes } from "./build-package.ts";

/**
 * Builds what an installation of `@onedoor/runtime` loads. Drivers and upload servers stay packages of their own: they
 * are loaded by whoever uses them.
 */
const PACKAGE = "packages/runtime";
const DOORS = {
	index: "src/index.ts",
	core: "src/core.ts",
	client: "src/client/index.ts",
	testing: "src/testing/index.ts",
	play: "src/testing/play/index.ts",
	"openid-provider": "src/testing/outside/openid-provider.ts",
	"mail-server": "src/testing/outside/mail-server.ts",
	"other-issuer": "src/testing/outside/other-issuer.ts",
	"signing-provider": "src/testing/outside/signing-provider.ts",
	node: "src/http/node/index.ts",
	api: "src/http/describe-api.ts",
	clamav: "src/adapters/clamav/index.ts",
	issuer: "src/adapters/issuer/index.ts",
	notification: "src/adapters/notification/index.ts",
	oidc: "src/adapters/oidc/index.ts",
	payment: "src/adapters/payment/index.ts",
	pdf: "src/adapters/pdf/index.ts",
	post: "src/adapters/post/index.ts",
	telemetry: "src/adapters/telemetry/index.ts",
	webhooks: "src/adapters/webhooks/index.ts",
	registers: "src/adapters/registers/index.ts",
	repository: "src/adapters/repository/index.ts",
	s3: "src/adapters/s3/index.ts",
	signature: "src/adapters/signature/index.ts",
};

await buildPackage({
	folder: PACKAGE,
	doors: DOORS,
	external: [
		"pg",
		"@tus/server",
		"oidc-provider",
		"nodemailer",
		"smtp-server",
		"pdfkit",
		"fontkit",
		"bidi-js",
		"@opentelemetry/api",
		"pkijs",
		"asn1js",
	],
});
// A benchmark starts what was built, and needs no types.
if (process.argv.includes("--types")) declareTypes({ folder: PACKAGE, doors: DOORS });
// Migrations lie where the programs that read them look: beside their folder.
for (const database of ["sqlite", "postgres"])
	cpSync(
		`${PACKAGE}/src/storage/${database}/migrations`,
		`${PACKAGE}/dist/${database}/migrations`,
		{ recursive: true },
	);
