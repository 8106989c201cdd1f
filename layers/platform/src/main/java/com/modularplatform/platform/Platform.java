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
    /** Readers and the catalogue have no state a caller could see and no settings, so a JVM has one of each. */
    private static final Parts SHARED = new Parts();

    private final Environment environment;
    private final Clients clients;
    private final InstantSource clock;
    private final Log log;
    private final Parts parts = new Parts();

    private Platform(Environment environment, InstantSource clock, Log log) {
        this.environment = environment;
        this.clients = Clients.of(environment);
        this.clock = clock;
        this.log = log;
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
        var secret = clients.secrets()
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
                clients.cognito(),
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
        return new Kernel(
                clock,
                this::tokens,
                this::callerRows,
                this::replays,
                this::vault,
                snapshots ? new SnapStart(log) : Snapshots.NONE,
                log);
    }

    public InstantSource clock() {
        return clock;
    }

    public Log log() {
        return log;
    }

    public Vault vault() {
        return parts.get(Vault.class, this::openVault);
    }

    public Table table() {
        return parts.get(Table.class, () -> new Table(clients.dynamoDb(), environment.get("TABLE_NAME")));
    }

    public Tenants tenants() {
        return parts.get(Tenants.class, () -> new Tenants(table()));
    }

    private Tokens tokens() {
        return parts.get(Tokens.class, this::makeTokens);
    }

    private ReplayRows replays() {
        return parts.get(ReplayRows.class, () -> new ReplayRows(table()));
    }

    public CallerRows callerRows() {
        return parts.get(CallerRows.class, () -> new CallerRows(table(), tenants(), limits()));
    }

    public Sessions sessions() {
        return new Sessions(table(), callerRows());
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
        return parts.get(
                Objects.class,
                () -> new Objects(clients.s3(), clients::presigner, environment.get("DOCUMENTS_BUCKET")));
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
        return SHARED.get(Modules.class, () -> new Modules());
    }

    public Licences licences() {
        return parts.get(Licences.class, () -> new Licences(table()));
    }

    public Notifications notifications() {
        return new Notifications(table());
    }

    /** The steps of reading a document. */
    public Readings readings() {
        return new Readings(
                documents(),
                () -> SHARED.get(Readers.DocumentReader.class, () -> new Sandbox()),
                () -> SHARED.get(Readers.ResumeParser.class, () -> new ResumeReader()));
    }

    public Readers.RequirementsReader requirements() {
        return SHARED.get(Readers.RequirementsReader.class, () -> new RequirementsFromText(SkillDictionary.standard()));
    }

    public Readers.Matcher matcher() {
        return SHARED.get(Readers.Matcher.class, () -> new ScoreEngine(SkillDictionary.standard()));
    }

    public Readers.ReportRenderer reports() {
        return SHARED.get(Readers.ReportRenderer.class, () -> new PdfReport());
    }

    public Identity identity() {
        return parts.get(Identity.class, this::makeIdentity);
    }

    public Mail mail() {
        return new SesMail(clients.ses(), environment.get("MAIL_FROM"));
    }

    /** The queue whose address the environment names. */
    public Queue queue(String variable) {
        return new Queue(clients.sqs(), environment.get(variable));
    }

    /** Executions of the state machine whose ARN the environment names. */
    public Executions executions(String variable) {
        return new Executions(clients.sfn(), environment.get(variable));
    }

    /** The address people open the application at, without a slash at its end. */
    public String appBaseUrl() {
        return environment.get("APP_BASE_URL").replaceAll("/+$", "");
    }
}
