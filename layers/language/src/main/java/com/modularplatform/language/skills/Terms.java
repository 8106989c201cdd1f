package com.modularplatform.language.skills;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ways a person may have dressed up a skill's name, undone one after another until the dictionary knows what is
 * left: brackets, versions, vendors before it, kinds after it ("framework", "programming"), plural, British and
 * American spelling, and last a single slip of the hand.
 */
final class Terms {
    private static final int LONGEST = 120;
    private static final int LONGEST_ACRONYM = 4;
    private static final int MOST_WORDS = 5;
    private static final int SHORTEST_WITHIN = 3;
    private static final int LONG_OUTSIDE = 6;

    private static final Set<String> VENDORS = words("""
            apache microsoft ms google amazon aws adobe oracle ibm atlassian hashicorp redhat autodesk jetbrains
            facebook meta apple cisco sap intuit azure gcp vmware the esri netflix twitter eclipse mozilla
            nvidia broadcom dassault siemens mathworks google's sf salesforce fb hp dell qlik sage datev hcm erp
            crm elastic progress micro opentext thoughtworks""");
    private static final Set<String> OPENERS = words("""
            advanced basic basics of in with proficient proficiency knowledge experience experienced strong
            solid good expert expertise fluent working hands on using modern core the sehr gute kenntnisse and
            vanilla professional intermediate understanding skills familiarity programming certified certificate
            zertifikat umgang mit kenntnis grundkenntnisse erfahrung connaissances connaissance maîtrise notions
            de en du des la le les conocimientos conocimiento manejo dominio conhecimentos conhecimento
            conoscenza kennis van logiciel outil formation curso corso cursus""");
    private static final Set<String> CLOSERS = words("""
            programming language languages framework frameworks library libraries development developer
            scripting scripts script tool tools software ide orm database databases db platform suite skills
            skill basics experience knowledge administration admin technology technologies application
            applications app system systems server cloud lts certification certified course expert engine
            service services package toolkit stack ecosystem kenntnisse programmierung js api sdk cli x version
            v online enterprise edition community desktop pro cc lang coding ui testing automation queries query
            modeling reporting methodology method methods principles techniques apis token tokens report reports
            queue queues plugin plugins standard standards cluster clusters containers instances functions files
            certificate practices dashboards programmer code user use usage environment environments solution
            solutions product products module modules integration implementation configuration fundamentals
            proficiency cert certs certificates certifications zertifizierung zertifikat zertifiziert
            certificación certificação certificat certificazione entwicklung entwickler programmieren
            programación programmation programação programmazione programmeren développement développeur
            desarrollo desarrollador desenvolvimento sviluppo ontwikkeling buchhaltungssoftware kurs schulung
            grundlagen anwendung anwendungen werkzeug werkzeuge skript skripte abfragen makros macros formulas
            formeln tabellen tables spreadsheet spreadsheets workbook workflow workflows pipeline pipelines
            container images charts chart deployment deployments scraping components component hooks notebook
            notebooks playbook playbooks manifests templates template dashboard boards board tickets backend
            frontend os process processes practice approach model models algorithm algorithms tasks work duties
            operations operator specialist training license licence card exam level lvl web gui client core
            family machine machines campaigns campaign ads strategy strategies compliance regulation regulations
            guidelines assistance support
            tests test build builds scan scans""");
    private static final Map<String, String> SHORT = shortened("""
            mgmt=management mgt=management mngmt=management mngt=management dev=development devel=development
            eng=engineering engg=engineering engr=engineering win=windows sys=system acct=accounting acctg=accounting
            proj=project mkt=marketing mktg=marketing ops=operations dir=directory admin=administration
            svc=service svcs=services srv=server srvr=server env=environment db=database dbs=databases cert=certification
            comm=communication comms=communications biz=business corp=corporate fin=financial mfg=manufacturing
            prod=production progr=programming prog=programming qual=quality tech=technical info=information
            sec=security netw=networking elec=electrical mech=mechanical arch=architecture stats=statistics
            viz=visualization vis=visualization app=application apps=applications dist=distributed int=integration
            g=google ms=microsoft sf=salesforce fb=facebook ig=instagram insta=instagram li=linkedin yt=youtube
            hr=humanresources rel=relations cust=customer cs=customerservice strat=strategic plan=planning
            transl=translation doc=documentation docs=documentation req=requirements reqs=requirements
            sw=software hw=hardware ai=artificialintelligence ml=machinelearning auto=automation
            maint=maintenance constr=construction pharm=pharmaceutical med=medical psych=psychology chem=chemistry
            bio=biology math=mathematics maths=mathematics acad=academic edu=education ed=education
            intl=international govt=government gov=governance reg=regulatory invest=investment ins=insurance
            adv=advertising advert=advertising ads=ads camp=campaign anal=analysis accts=accounts
            rec=receivable recv=receivable pay=payable nb=notebook nbs=notebooks lib=library libs=libraries
            lang=language langs=languages mgr=manager mngr=manager alg=algorithm algo=algorithms algos=algorithms
            struct=structures ds=datastructures oo=objectoriented func=functional prob=probability
            econ=economics manuf=manufacturing maj=major proc=processing procs=processes cont=continuous
            integ=integration deliv=delivery ver=version pkg=package cfg=configuration config=configuration
            perf=performance opt=optimization sched=scheduling inv=inventory whse=warehouse wh=warehouse
            purch=purchasing procmt=procurement bldg=building lab=laboratory diag=diagnostics
            assmt=assessment eval=evaluation pres=presentation presn=presentation writ=writing neg=negotiation
            virt=virtualization auth=authentication serv=service dept=department ent=enterprise
            comp=computer gen=general res=resource resrcs=resources cyber=cybersecurity""");
    private static final Pattern PARTS = Pattern.compile("\\s*[/,;|&+]\\s*|\\s+(?:and|und|et|y|or)\\s+");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^)\\]]{1,60})[)\\]]");
    private static final Pattern VERSION = Pattern.compile("v?\\d{1,4}(x)?|x");

    private Terms() {}

    private static Set<String> words(String list) {
        return Set.of(list.split("\\s+"));
    }

    private static Map<String, String> shortened(String pairs) {
        return Stream.of(pairs.split("\\s+"))
                .map(pair -> pair.split("="))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }

    /**
     * The number {@code exact} or at last {@code near} gives for some undressing of {@code term}; null when none
     * does.
     */
    static @Nullable Integer find(
            String term, Function<String, @Nullable Integer> exact, Function<String, @Nullable Integer> near) {
        var plain = term.length() > LONGEST ? term.substring(0, LONGEST) : term;
        var readings = new LinkedHashSet<List<String>>();
        readings.add(Tokens.of(plain).words());
        var brackets = BRACKETS.matcher(plain);
        if (brackets.find()) {
            var inside = brackets.group(1);
            if (brackets.start() <= LONGEST_ACRONYM + 1) {
                readings.add(Tokens.of(inside).words()); // CV (OpenCV): what is meant stands inside
            }
            readings.add(Tokens.of(brackets.replaceAll(" ")).words());
            readings.add(Tokens.of(inside).words());
        }
        int tried = 0;
        for (var words : readings) {
            var found = undress(words, exact);
            // "Symphony (PHP)": what stands before a bracket is meant rather than what stands within.
            boolean within = found != null && tried > 0 && tried == readings.size() - 1;
            var outside = within
                    ? String.join(
                            "", readings.stream().skip(tried - 1L).findFirst().orElseThrow())
                    : "";
            var meant = outside.length() >= LONG_OUTSIDE ? near.apply(outside) : null;
            if (found != null) {
                return meant != null ? meant : found;
            }
            tried++;
        }
        var slip = slipped(readings.getFirst(), exact, near);
        if (slip != null) {
            return slip;
        }
        // "Simulink/MATLAB": the first of several names that is one.
        var parts = PARTS.split(plain);
        for (int i = 0; parts.length > 1 && i < parts.length; i++) {
            var found = parts[i].isBlank() ? null : undress(Tokens.of(parts[i]).words(), exact);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The name a slip away from what is written, whole or undressed, a slip in what dresses it ("programing") too. */
    private static @Nullable Integer slipped(
            List<String> words, Function<String, @Nullable Integer> exact, Function<String, @Nullable Integer> near) {
        var whole = near.apply(String.join("", words));
        if (whole != null || words.size() == 1) {
            return whole;
        }
        var righted = words.stream()
                .map(word -> CLOSERS.stream()
                        .filter(closer -> Slip.between(word, closer))
                        .findFirst()
                        .orElse(word))
                .toList();
        var found = righted.equals(words) ? null : undress(righted, exact);
        return found != null ? found : undress(righted, near);
    }

    /**
     * The longest name a term of a few words begins or, failing that, ends with: "nginx reverse proxy" asks for nginx.
     */
    static @Nullable Integer within(String term, Function<String, @Nullable Integer> exact) {
        var words = Tokens.of(BRACKETS.matcher(term).replaceAll(" ")).words();
        for (int length = Math.min(words.size() - 1, 4); length > 0 && words.size() <= MOST_WORDS; length--) {
            for (int from : new int[] {0, words.size() - length}) {
                var part = words.subList(from, from + length);
                var found = String.join("", part).length() < SHORTEST_WITHIN ? null : spelled(part, exact);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Integer undress(List<String> words, Function<String, @Nullable Integer> exact) {
        var left = new ArrayList<>(words);
        while (!left.isEmpty()) {
            var found = spelled(left, exact);
            if (found != null) {
                return found;
            }
            var written =
                    left.stream().map(word -> SHORT.getOrDefault(word, word)).toList();
            if (!written.equals(left)) {
                var spelledOut = spelled(written, exact);
                if (spelledOut != null) {
                    return spelledOut;
                }
            }
            var last = left.getLast();
            if (left.size() > 1 && (VERSION.matcher(last).matches() || CLOSERS.contains(last))) {
                left.removeLast();
            } else if (left.size() > 1 && (OPENERS.contains(left.getFirst()) || VENDORS.contains(left.getFirst()))) {
                left.removeFirst();
            } else {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Integer spelled(List<String> words, Function<String, @Nullable Integer> exact) {
        var joined = String.join("", words);
        var found = exact.apply(joined);
        if (found == null && Character.isDigit(joined.charAt(joined.length() - 1))) {
            int end = joined.length();
            while (end > 0 && Character.isDigit(joined.charAt(end - 1))) {
                end--;
            }
            found = end >= 2 ? exact.apply(joined.substring(0, end)) : null;
        }
        if (found == null) {
            found = exact.apply(Scanner.singular(joined));
        }
        if (found == null && joined.length() > 3) {
            found = exact.apply(joined + "s");
        }
        if (found == null) {
            found = exact.apply(american(joined));
        }
        if (found == null && words.size() > 1 && VENDORS.contains(words.getFirst())) {
            found = exact.apply(String.join("", words.subList(1, words.size())));
        }
        return found;
    }

    /** Oxford, Cambridge or Chicago: one spelling of both. */
    static String american(String word) {
        return word.replace("isation", "ization")
                .replace("ising", "izing")
                .replace("ise", "ize")
                .replace("modelling", "modeling")
                .replace("behaviour", "behavior")
                .replace("programme", "program")
                .replace("colour", "color")
                .replace("labour", "labor")
                .replace("centre", "center")
                .replace("catalogue", "catalog")
                .replace("yse", "yze");
    }
}
