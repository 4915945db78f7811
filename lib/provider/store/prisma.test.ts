import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { describeStore } from "./contract";
import { describeTokensWithoutCode } from "./contract-without-code";
import { store } from "./prisma";

useTemporaryDatabase();

describeStore("the Prisma store", store);
describeTokensWithoutCode("the Prisma store", store);
