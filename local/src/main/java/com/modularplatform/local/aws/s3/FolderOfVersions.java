package com.modularplatform.local.aws.s3;

import java.nio.file.Path;
import org.gaul.s3proxy.nio2blob.AbstractNio2BlobStore;

/**
 * Objects in a folder, with versions. S3Proxy turns them on in memory only, although the same code keeps them in extended attributes
 * of any file system that has some.
 */
final class FolderOfVersions extends AbstractNio2BlobStore {
    FolderOfVersions(Path folder) {
        super(folder);
    }

    @Override
    public boolean supportsVersioning() {
        return true;
    }

    @Override
    public boolean supportsServerSideEncryption() {
        return true;
    }

    @Override
    public boolean supportsBucketEncryption() {
        return true;
    }
}
