package com.modularplatform.platform;

import com.modularplatform.documents.report.PdfReport;
import com.modularplatform.documents.sandbox.Sandbox;
import com.modularplatform.domain.reading.Readers;
import com.modularplatform.kernel.Kernel;
import com.modularplatform.kernel.Log;
import com.modularplatform.kernel.Snapshots;
import com.modularplatform.kernel.Vault;
import com.modularplatform.kernel.access.Tokens;
import com.modularplatform.language.matching.ScoreEngine;
import com.modularplatform.language.requirements.RequirementsFromText;
import com.modularplatform.language.resume.ResumeReader;
import com.modularplatform.language.skills.SkillDictionary;
import com.modularplatform.outbound.CognitoIdentity;
import com.modularplatform.outbound.Identity;
import com.modularplatform.outbound.Mail;
import com.modularplatform.outbound.MailedTokens;
import com.modularplatform.outbound.SesMail;
import com.modularplatform.store.Accounts;
import com.modularplatform.store.Analyses;
import com.modularplatform.store.CallerRows;
import com.modularplatform.store.Candidates;
import com.modularplatform.store.Companies;
import com.modularplatform.store.Executions;
import com.modularplatform.store.JobDescriptions;
import com.modularplatform.store.Licences;
import com.modularplatform.store.Modules;
import com.modularplatform.store.Notifications;
import com.modularplatform.store.Objects;
import com.modularplatform.store.Presences;
import com.modularplatform.store.Queue;
import com.modularplatform.store.ReplayRows;
import com.modularplatform.store.Resumes;
import com.modularplatform.store.Sessions;
import com.modularplatform.store.Table;
import com.modularplatform.store.Tenants;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * Everything a function may need, built from its environment when it is first asked for: a function pays for what it uses,
 * and its template names what that is.
 */
public final class Platform {
    /**
     * Readers have no state a caller could see and no settings, so a JVM has one of each. Lambdas where they read or print documents:
     * a method reference would load their classes at once, and most functions have no such layer.
     */
    private static final Lazy<Readers.DocumentReader> SANDBOX = new Lazy<>(() -> new Sandbox());

    private static final Lazy<Readers.ResumeParser> RESUME_PARSER = new Lazy<>(ResumeReader::new);
    private static final Lazy<Readers.RequirementsReader> REQUIREMENTS =
            new Lazy<>(() -> new RequirementsFromText(SkillDictionary.standard()));
    private static final Lazy<Readers.Matcher> MATCHER = new Lazy<>(() -> new ScoreEngine(SkillDictionary.standard()));
    private static final Lazy<Readers.ReportRenderer> REPORTS = new Lazy<>(() -> new PdfReport());
    private static final Lazy<Modules> MODULES = new Lazy<>(Modules::new);

    private final Environment environment;
    private final Clients clients;
    private final InstantSource clock;
    private final Log log;

    private final Lazy<Vault> vault = new Lazy<>(this::openVault);
    private final Lazy<Table> table;
    private final Lazy<Tenants> tenants;
    private final Lazy<CallerRows> callers;
    private final Lazy<ReplayRows> replays = new Lazy<>(() -> new ReplayRows(table()));
    private final Lazy<Tokens> tokens = new Lazy<>(this::makeTokens);
    private final Lazy<Identity> identity = new Lazy<>(this::makeIdentity);
    private final Lazy<Objects> documents;
    private final Lazy<Licences> licences = new Lazy<>(() -> new Licences(table()));

    private Platform(Environment environment, InstantSource clock, Log log) {
        this.environment = environment;
        this.clients = Clients.of(environment);
        this.clock = clock;
        this.log = log;
        this.table = new Lazy<>(() -> new Table(clients.dynamoDb.get(), environment.get("TABLE_NAME")));
        this.tenants = new Lazy<>(() -> new Tenants(table.get()));
        this.callers = new Lazy<>(() -> new CallerRows(table.get(), tenants.get(), limits()));
        this.documents =
                new Lazy<>(() -> new Objects(clients.s3.get(), clients.presigner, environment.get("DOCUMENTS_BUCKET")));
    }

    /** The platform of one environment, on the system's clock, logging to standard output. */
    public static Platform of(Environment environment) {
        return new Platform(environment, InstantSource.system(), new Log(System.out::println));
    }

    /** For tests: another clock, another sink for log lines. */
    public static Platform of(Environment environment, InstantSource clock, Log log) {
        return new Platform(environment, clock, log);
    }

    private CallerRows.Limits limits() {
        return CallerRows.Limits.CONTRACT.times(
                environment.find("PLATFORM_QUOTA_FACTOR").map(Integer::parseInt).orElse(1));
    }

    private Vault openVault() {
        var secret = clients.secrets
                .get()
                .getSecretValue(r -> r.secretId(environment.get("PLATFORM_SECRET_ID")))
                .secretString();
        return new Vault(
                secret.matches("[0-9a-fA-F]{64,}")
                        ? HexFormat.of().parseHex(secret)
                        : secret.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Tokens makeTokens() {
        return new Tokens(
                environment.get("TOKEN_ISSUER"),
                Set.of(environment.get("RECRUITING_CLIENT_ID"), environment.get("PLATFORM_CLIENT_ID")));
    }

    private Identity makeIdentity() {
        return new CognitoIdentity(
                clients.cognito.get(),
                environment.get("USER_POOL_ID"),
                Map.of(
                        Identity.App.RECRUITING, environment.get("RECRUITING_CLIENT_ID"),
                        Identity.App.PLATFORM, environment.get("PLATFORM_CLIENT_ID")));
    }

    /** What every function that serves requests hands to its base class. */
    public Kernel kernel() {
        boolean snapshots = environment
                .find("AWS_LAMBDA_INITIALIZATION_TYPE")
                .filter("snap-start"::equals)
                .isPresent();
        return new Kernel(clock, tokens, callers, replays, vault, snapshots ? new SnapStart(log) : Snapshots.NONE, log);
    }

    public InstantSource clock() {
        return clock;
    }

    public Log log() {
        return log;
    }

    public Vault vault() {
        return vault.get();
    }

    public Table table() {
        return table.get();
    }

    public Tenants tenants() {
        return tenants.get();
    }

    public CallerRows callerRows() {
        return callers.get();
    }

    public Sessions sessions() {
        return new Sessions(table(), callers.get());
    }

    public Accounts accounts() {
        return new Accounts(table());
    }

    public Candidates candidates() {
        return new Candidates(table());
    }

    public Companies companies() {
        return new Companies(table());
    }

    public Users users() {
        return new Users(tenants(), companies());
    }

    public MailedTokens mailedTokens() {
        return new MailedTokens(vault());
    }

    public Presences presences() {
        return new Presences(table());
    }

    /** The bucket of documents. */
    public Objects documents() {
        return documents.get();
    }

    public Resumes resumes() {
        return new Resumes(table());
    }

    public Analyses analyses() {
        return new Analyses(table());
    }

    public JobDescriptions jobDescriptions() {
        return new JobDescriptions(table());
    }

    public Modules modules() {
        return MODULES.get();
    }

    public Licences licences() {
        return licences.get();
    }

    public Notifications notifications() {
        return new Notifications(table());
    }

    /** The steps of reading a document. */
    public Readings readings() {
        return new Readings(documents(), SANDBOX, RESUME_PARSER);
    }

    public Readers.RequirementsReader requirements() {
        return REQUIREMENTS.get();
    }

    public Readers.Matcher matcher() {
        return MATCHER.get();
    }

    public Readers.ReportRenderer reports() {
        return REPORTS.get();
    }

    public Identity identity() {
        return identity.get();
    }

    public Mail mail() {
        return new SesMail(clients.ses.get(), environment.get("MAIL_FROM"));
    }

    /** The queue whose address the environment names. */
    public Queue queue(String variable) {
        return new Queue(clients.sqs.get(), environment.get(variable));
    }

    /** Executions of the state machine whose ARN the environment names. */
    public Executions executions(String variable) {
        return new Executions(clients.sfn.get(), environment.get(variable));
    }

    /** The address people open the application at, without a slash at its end. */
    public String appBaseUrl() {
        return environment.get("APP_BASE_URL").replaceAll("/+$", "");
    }
}
