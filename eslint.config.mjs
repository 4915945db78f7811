// What the code may not do, beyond what the compiler refuses: above all the wall between the two sites.
import tseslint from "typescript-eslint";

const next = { group: ["next", "next/*"], message: "The back channel is functions from Request to Response." };
const siteA = {
  group: ["@/lib/demo/**", "@/app/demo/**", "../demo/**"],
  message: "Only HTTP passes between the sites.",
};
const siteB = {
  group: ["@/lib/provider/**", "@/app/provider/**", "../provider/**"],
  message: "Only HTTP passes between the sites.",
};
const climbing = { group: ["../../**"], message: "Import by @/…, so that the wall between the sites is seen." };
const storage = {
  group: ["@/lib/database", "@/lib/write-queue", "@prisma/client", "@prisma/client/*"],
  message: "Only a store knows the database.",
};
const blockingBcrypt = {
  group: ["bcryptjs"],
  importNames: ["hashSync", "compareSync", "genSaltSync", "default"],
  message: "It would hold up every other request.",
};
const outside = {
  group: [
    "../**",
    "node:*",
    "next",
    "next/*",
    "jose",
    "zod",
    "react",
    "@prisma/*",
    "@/lib/*",
    "!@/lib/provider/",
    "@/lib/provider/*",
    "!@/lib/provider/refusals/",
    "@/lib/provider/refusals/*",
    "!@/lib/provider/refusals/registry",
    "!@/lib/provider/rules",
    "!@/lib/provider/rules/*",
    "!@/lib/trace",
    "@/lib/trace/*",
    "!@/lib/trace/exchange",
  ],
  allowTypeImports: true,
  message: "A rule is a pure function.",
};

/** The dialect's rules know, besides, what is theirs and its vocabulary. */
const outsideDialect = {
  ...outside,
  group: [
    ...outside.group,
    "!@/lib/provider/wechat",
    "@/lib/provider/wechat/*",
    "!@/lib/provider/wechat/app",
    "!@/lib/provider/wechat/rules",
    "!@/lib/provider/wechat/rules/*",
  ],
};

/** The patterns that hold everywhere, and those of this folder besides. ESLint replaces a rule's options, it does not add to them. */
const imports = (...patterns) => ({
  "@typescript-eslint/no-restricted-imports": ["error", { patterns: [blockingBcrypt, climbing, ...patterns] }],
});

const riskyQueries = ["findFirst", "updateMany", "deleteMany"].map((method) => ({
  selector: `CallExpression > MemberExpression.callee > Identifier.property[name="${method}"]`,
  message: "A filter that misses a value matches every row; say it in the store, where the contract suite looks.",
}));

const rawSql = {
  selector: "MemberExpression > Identifier.property[name=/^\\$(queryRaw|executeRaw)Unsafe$/]",
  message: "Use the template $queryRaw`…`, which keeps values out of the SQL.",
};

const secret = "/(secret|password|verifier|csrfToken)$/i";

const leakyComparison = {
  selector: `BinaryExpression[operator=/^[!=]==$/]:has(> :matches(Identifier[name=${secret}], MemberExpression[property.name=${secret}])):not(:has(> :matches(Literal, UnaryExpression, Identifier[name="undefined"])))`,
  message: "=== stops at the first difference, and its time tells where; use matchesHash.",
};

const waiting = {
  selector: 'MemberExpression > Identifier.property[name="waitForTimeout"]',
  message: "Wait for what a person would see.",
};

const syntax = (...selectors) => ({ "no-restricted-syntax": ["error", rawSql, ...selectors] });

export default tseslint.config(
  {
    ignores: [".next/**", "**/node_modules/**", "data/**", "next-env.d.ts", "test-results/**", "playwright-report/**"],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  { plugins: { "@typescript-eslint": tseslint.plugin } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      eqeqeq: "error",
      ...imports(storage),
      ...syntax(...riskyQueries, leakyComparison),
    },
  },
  { files: ["components/**"], rules: imports(storage, siteA, siteB) },
  { files: ["{app,lib}/inspector/**"], rules: imports(storage, siteA, siteB) },
  { files: ["lib/trace/**"], rules: imports(siteA, siteB) },
  { files: ["{app,lib}/demo/**"], rules: imports(storage, siteB) },
  { files: ["{app,lib}/provider/**"], rules: imports(storage, siteA) },
  {
    files: [
      "app/provider/oauth/(back-channel)/**",
      "{app,app/provider}/.well-known/**",
      "app/provider/api/**",
      "app/provider/wechat/sns/**",
      "lib/provider/**",
    ],
    ignores: ["lib/provider/sessions/current-user.ts"],
    rules: imports(storage, siteA, next),
  },
  { files: ["lib/provider/rules/**"], ignores: ["**/*.test.ts"], rules: imports(outside) },
  { files: ["lib/provider/wechat/rules/**"], ignores: ["**/*.test.ts"], rules: imports(outsideDialect) },
  {
    files: ["lib/provider/{store/{prisma,sql},wechat/store/prisma}/**"],
    rules: { ...imports(siteA, next), ...syntax(leakyComparison) },
  },
  { files: ["lib/demo/**", "app/demo/**/*.test.*"], rules: { ...imports(siteB), ...syntax(leakyComparison) } },
  { files: ["{app,lib}/provider/**/*.test.*"], rules: { ...imports(siteA), ...syntax() } },
  {
    files: ["lib/*.ts", "lib/testing/**", "prisma/**", "bench/**/*.ts", "app/api/health/**"],
    rules: { ...imports(), ...syntax(leakyComparison) },
  },
  {
    files: ["e2e/**"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["@/**", "../../**", "../app/**", "../components/**", "../lib/**", "../prisma/**"],
              message: "The browser tests know only what the network shows.",
            },
          ],
        },
      ],
      ...syntax(waiting),
    },
  },
);
