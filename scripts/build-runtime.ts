import { cpSync, rmSync } from "node:fs";
import { build } from "vite";

/**
 * Builds what an installation of `@onedoor/runtime` loads: one file for each door of the package, and what they share.
 * A start from the sources reads some five hundred files and takes the types out of each. Drivers and upload servers
 * stay packages of their own: they are loaded by whoever uses them.
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

rmSync(`${PACKAGE}/dist`, { recursive: true, force: true });
await build({
	root: PACKAGE,
	configFile: false,
	logLevel: "warn",
	ssr: {
		noExternal: true,
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
	},
	build: {
		ssr: true,
		target: "node22",
		outDir: "dist/doors",
		minify: false,
		// All in one folder: migrations are looked for beside it.
		rollupOptions: { input: DOORS, output: { chunkFileNames: "[name]-[hash].js" } },
	},
});
// Migrations lie where the programs that read them look: beside their folder.
for (const database of ["sqlite", "postgres"])
	cpSync(
		`${PACKAGE}/src/storage/${database}/migrations`,
		`${PACKAGE}/dist/${database}/migrations`,
		{ recursive: true },
	);
