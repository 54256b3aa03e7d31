package dev.andon.contacts.web;

import dev.andon.contacts.CallTree;
import dev.andon.contacts.CallTreeDraft;
import dev.andon.contacts.CallTrees;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Call trees over the API. */
@RestController
@RequestMapping("/api/v1/call-trees")
@Tag(name = "Call trees")
class TreesResource {
    private final CallTrees trees;

    TreesResource(CallTrees trees) {
        this.trees = trees;
    }

    /** @param steps whom to call, by contact; those of one step stand for each other, in this order */
    record TreeJson(
            long id,
            String name,
            String purpose,
            List<String> types,
            List<String> severities,
            List<CallTree.Step> steps,
            long version) {

        static TreeJson of(CallTree tree) {
            return new TreeJson(
                    tree.id(),
                    tree.name(),
                    tree.purpose(),
                    tree.when().types(),
                    tree.when().severities(),
                    tree.steps(),
                    tree.version());
        }
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List call trees")
    Slice<TreeJson> list(
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        List<CallTree> oneMore = trees.after(after == null ? 0 : after.number(0), size + 1);
        return Slice.of(oneMore, size, last -> Cursor.of(last.id())).map(TreeJson::of);
    }

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Make a call tree")
    ResponseEntity<TreeJson> create(Actor actor, @RequestBody CallTreeDraft body) {
        CallTree tree = trees.create(actor, body);
        return ResponseEntity.created(URI.create("/api/v1/call-trees/" + tree.id()))
                .eTag(Revision.etag(tree.version()))
                .body(TreeJson.of(tree));
    }

    @GetMapping("/{id}")
    @May(Access.VIEWER)
    @Operation(summary = "Read a call tree")
    ResponseEntity<TreeJson> read(@PathVariable long id) {
        return answer(trees.get(id));
    }

    @PutMapping("/{id}")
    @May(Access.RESPONDER)
    @Operation(summary = "Set a call tree, all of it; with If-Match only as it was read")
    ResponseEntity<TreeJson> change(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody CallTreeDraft body) {
        return answer(trees.change(actor, id, body, Revision.ifMatch(ifMatch)));
    }

    @DeleteMapping("/{id}")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a call tree; calls that are under way go on")
    void delete(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        trees.delete(actor, id, Revision.ifMatch(ifMatch));
    }

    private static ResponseEntity<TreeJson> answer(CallTree tree) {
        return ResponseEntity.ok().eTag(Revision.etag(tree.version())).body(TreeJson.of(tree));
    }
}
