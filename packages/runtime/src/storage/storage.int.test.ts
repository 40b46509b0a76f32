import { describe, expect, it } from "vitest";

import { storageContract } from "../testing/storage-contract.ts";
import { memoryStore } from "./memory/open.ts";
import { sqliteStore } from "./sqlite/open.ts";

storageContract("memory", memoryStore, { describe, it, expect });
storageContract("sqlite", () => sqliteStore(":memory:"), { describe, it, expect });
