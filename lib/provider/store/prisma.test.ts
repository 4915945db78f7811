import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { describeStore } from "./contract";
import { store } from "./prisma";

useTemporaryDatabase();

describeStore("the Prisma store", store);
