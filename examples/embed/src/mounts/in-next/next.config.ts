import type { NextConfig } from "next";

const config: NextConfig = {
	distDir: "dist",
	// Run by Node as they are, and not bundled with the pages.
	serverExternalPackages: ["@onedoor/dsl", "@onedoor/runtime"],
	// Types of the whole repository are checked in one place.
	typescript: { ignoreBuildErrors: true },
};

export default config;
